import { useQueryClient } from '@tanstack/react-query';
import { keyOf, newCommandId, send } from '../../api.ts';
import { type Autosave, useAutosave } from '../../app/useAutosave.ts';
import type { Report } from './report.ts';

export type Texts = Pick<Report, 'summary' | 'scope' | 'opinion'>;
export type Draft = Autosave<Texts>;

/** The texts of a report, saved as they are typed. */
export function useDraft({ assessmentId, summary, scope, opinion, version, savedAt, saved }: Report): Draft {
  const stored = { summary, scope, opinion };
  const queries = useQueryClient();
  const params = { assessmentId };
  const save = async (texts: Texts, seen: number) => {
    const report = await send('save-report', { params, body: { version: seen, ...texts } }, newCommandId());
    queries.setQueryData(keyOf('read-report', { params }), report);
    return report;
  };
  const draft = useAutosave<Texts>({ stored, version, savedAt, save });
  // Suggested texts are nobody's until they are saved: sending them on saves them first.
  const flush = async () => {
    if (!saved && draft.savedAt === undefined) draft.change(draft.value);
    return draft.flush();
  };
  return { ...draft, flush };
}
