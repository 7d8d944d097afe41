import { AtText, Empty, StatusBadge } from '../../ui/index.ts';
import { Paragraphs } from '../reports/Paragraphs.tsx';
import type { Control } from './fieldwork.ts';

/** The answer as the party wrote it. */
export function AnswerReading({ control: { answer, answerIsNewer } }: { control: Control }) {
  if (!answer?.text) {
    return (
      <Empty title="No answer yet" compact>
        <p>The party answers while the assessment is prepared and during fieldwork.</p>
      </Empty>
    );
  }
  return (
    <>
      {answerIsNewer ? (
        <StatusBadge tone="warn">This answer was changed after the result was recorded</StatusBadge>
      ) : null}
      <Paragraphs text={answer.text} />
      <p className="small muted">
        {answer.answeredBy.name}, <AtText at={answer.answeredAt} />
      </p>
    </>
  );
}
