import { useQueryClient } from '@tanstack/react-query';
import { keyOf, newCommandId, send } from '../../api.ts';
import { AutosaveProblem } from '../../app/AutosaveProblem.tsx';
import { useAutosave } from '../../app/useAutosave.ts';
import { SavedAt, Stack, TextArea, visibleTo } from '../../ui/index.ts';
import type { Control } from './fieldwork.ts';

/** The answer, saved as it is typed. */
export function AnswerForm({ control }: { control: Control }) {
  const { assessmentId, id: controlId, answer } = control;
  const params = { assessmentId, controlId };
  const queries = useQueryClient();
  const { value, change, state, problem, flush, discard, savedAt } = useAutosave({
    stored: { answer: answer?.text ?? '' },
    version: answer?.version ?? 0,
    savedAt: answer?.answeredAt ?? null,
    async save(typed, seen) {
      const now = await send('answer-control', { params, body: { version: seen, ...typed } }, newCommandId());
      queries.setQueryData(keyOf('read-control', { params }), now);
      void queries.invalidateQueries({ queryKey: ['list-controls'] });
      return { version: now.answer?.version ?? seen, savedAt: now.answer?.answeredAt ?? null };
    },
  });
  return (
    <Stack gap={3}>
      <AutosaveProblem of={{ problem, flush, discard }} />
      <TextArea
        name="answer"
        label="Your answer"
        hint={`${visibleTo(control.visibleTo.answer)} Earlier versions stay in the history.`}
        rows={8}
        value={value.answer}
        onChange={(text) => change({ answer: text })}
        onBlur={() => void flush()}
        maxLength={8000}
      />
      <SavedAt state={state} at={savedAt} onRetry={() => void flush()} />
    </Stack>
  );
}
