import { useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { Cluster, DayText, Due, Empty, MarkingBadge, Section, Stack, StatusBadge, VisibleTo } from '../../ui/index.ts';
import { useAssessment } from '../assessments/useAssessment.ts';
import { DaysAndTeam } from './DaysAndTeam.tsx';
import { GeneralComments } from './GeneralComments.tsx';
import { IssuedVersions } from './IssuedVersions.tsx';
import { Observations } from './Observations.tsx';
import { Paragraphs } from './Paragraphs.tsx';
import { PreviewButton } from './PreviewButton.tsx';
import { ReportSteps } from './ReportSteps.tsx';
import { ReportTexts } from './ReportTexts.tsx';
import { isOpen, type Report, stateOf } from './report.ts';
import { useDraft } from './useDraft.ts';

/** The report of an assessment: the User CIO writes it, the party reads it and comments, and once issued it stands. */
export default function ReportPage() {
  const { id, state } = useAssessment();
  const report = useAnswer('read-report', { params: { assessmentId: id } });
  if (report.error?.status === 404) return <NotYet state={state} />;
  return (
    <Answered answer={report} what="report">
      {(found) => <OneReport report={found} />}
    </Answered>
  );
}

function NotYet({ state }: { state: string }) {
  const written = ['drafting', 'factual-accuracy', 'quality-review'].includes(state);
  return (
    <Empty title={written ? 'The report is being written' : 'There is no report yet'}>
      <p>
        {written
          ? 'Its team writes it. The User CIO’s quality reviewers and SECAS read the draft, the party when it is shared for factual accuracy; everybody else reads it when it is issued.'
          : 'It is written when the fieldwork has ended.'}
      </p>
    </Empty>
  );
}

function OneReport({ report }: { report: Report }) {
  const draft = useDraft(report);
  return (
    <Stack gap={6}>
      <Head report={report} />
      <ReportSteps report={report} flush={draft.flush} />
      {report.reviewNote && report.state === 'draft' ? (
        <Section title="Returned by the quality reviewer">
          <Paragraphs text={report.reviewNote} />
          <VisibleTo to={report.visibleTo.reviewNote} />
        </Section>
      ) : null}
      <ReportTexts report={report} draft={draft} editable={isOpen(report, 'save-report')} />
      <Observations report={report} />
      <GeneralComments report={report} />
      <DaysAndTeam report={report} />
      <IssuedVersions report={report} />
    </Stack>
  );
}

function Head({ report }: { report: Report }) {
  const { versionNo, commentsDueOn, commentsClosedOn, issuedOn, changeReason, state } = report;
  const { word, tone } = stateOf(report);
  return (
    <Stack gap={3} className="report-head">
      <Cluster justify="between">
        <Cluster>
          <MarkingBadge marking="red" />
          <StatusBadge tone={tone}>{word}</StatusBadge>
          <span className="muted">Version {versionNo}</span>
          {issuedOn ? (
            <span>
              Issued <DayText day={issuedOn} />
            </span>
          ) : null}
          {state === 'factual-accuracy' && commentsDueOn ? (
            <Due on={commentsDueOn} label="Comments due" done={commentsClosedOn !== null} />
          ) : null}
        </Cluster>
        {issuedOn === null ? <PreviewButton report={report} /> : null}
      </Cluster>
      <VisibleTo to={report.visibleTo.report} />
      {changeReason ? <p>Why there is a further version: {changeReason}</p> : null}
    </Stack>
  );
}
