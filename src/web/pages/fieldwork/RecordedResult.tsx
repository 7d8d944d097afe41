import { label } from '../../app/labels.ts';
import { AtText, Section, StatusBadge, VisibleTo } from '../../ui/index.ts';
import { Paragraphs } from '../reports/Paragraphs.tsx';
import { type Control, resultTone } from './fieldwork.ts';

/** The result, for those who see it and do not record it. */
export function RecordedResult({ control: { recorded, visibleTo } }: { control: Control }) {
  if (!recorded) return null;
  const { result, workingNote, recordedBy, recordedAt } = recorded;
  return (
    <Section title="Result">
      <VisibleTo to={visibleTo.findings} />
      <p>
        <StatusBadge tone={resultTone(result)}>{label(result)}</StatusBadge>
      </p>
      <p className="small muted">
        {recordedBy.name}, <AtText at={recordedAt} />
      </p>
      {workingNote ? (
        <div>
          <p className="small muted">Working note</p>
          <VisibleTo to={visibleTo.workingNote} />
          <Paragraphs text={workingNote} />
        </div>
      ) : null}
    </Section>
  );
}
