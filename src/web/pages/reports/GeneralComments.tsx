import { Section } from '../../ui/index.ts';
import { Comments } from './Comments.tsx';
import { isOpen, type Report } from './report.ts';

/** What was said about the report as a whole. */
export function GeneralComments({ report }: { report: Report }) {
  const some = report.comments.some(({ observationId }) => observationId === null);
  if (!some && !isOpen(report, 'comment-on-report')) return null;
  return (
    <Section title="The report as a whole">
      <Comments report={report} about={null} name="the report as a whole" />
    </Section>
  );
}
