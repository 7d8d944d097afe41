import { useState } from 'react';
import { MARKING_MEANINGS, MARKING_NAMES } from '../../../contract/names.ts';
import { addressOf, problemOf } from '../../api.ts';
import { download } from '../../app/download.ts';
import { actionLabel } from '../../app/labels.ts';
import { DownloadIcon } from '../../ui/icons.ts';
import { type Action, ActionButton, Problem, type ProblemDocument, Stack, useToast } from '../../ui/index.ts';

const percent = (part: number): number => Math.floor(part * 100);

/** Takes the whole case out as one archive, after whoever does it has shown again who they are. */
export function ExportCase({ action, assessmentId }: { action: Action; assessmentId: string }) {
  const [part, setPart] = useState<number>();
  const [problem, setProblem] = useState<ProblemDocument>();
  const toast = useToast();
  const take = async () => {
    setProblem(undefined);
    setPart(0);
    try {
      const address = addressOf('export-case', { params: { assessmentId } });
      // The page is drawn anew for each hundredth, and not for each piece.
      const { name, marking } = await download(address, (now) => setPart(percent(now)));
      toast(`${name} is saved. Its marking is ${MARKING_NAMES[marking]}: ${MARKING_MEANINGS[marking]}.`);
    } catch (error) {
      setProblem(problemOf(error));
    } finally {
      setPart(undefined);
    }
  };
  return (
    <div className="no-print">
      <Stack gap={3}>
        <div>
          <ActionButton
            action={action}
            label={actionLabel(action.operation)}
            icon={DownloadIcon}
            onPress={() => void take()}
            busy={part !== undefined}
            busyLabel={part ? `Fetching the case, ${part}%` : 'Gathering the case…'}
          />
        </div>
        <p className="muted">
          One ZIP file with everything of this assessment that you may read: facts, documents, evidence, history, and a
          list of the files with their SHA-256. You are asked to show again who you are.
        </p>
        {problem ? <Problem problem={problem} /> : null}
      </Stack>
    </div>
  );
}
