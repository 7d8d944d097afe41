import type { Impossible } from '../../../rules/obligations/misfits.ts';
import type { ChangesRead } from '../../../rules/what-if/read-changes.ts';
import { Refused } from '../../platform/refused.ts';

/**
 * The changes that stand in the address, read by `read`.
 *
 * @throws Refused `invalid-input` naming each place that cannot be, below `changes`
 */
export function changesAsked<T>(text: string, read: (json: unknown) => ChangesRead<T>): T {
  const found = read(parsed(text));
  if (!found.ok) throw refusedFor(found.errors);
  return found.changes;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refusedFor([{ path: '', found: 'no JSON', expected: 'JSON, as in {"portfolio":{…}}' }]);
  }
}

function refusedFor(errors: readonly Impossible[]): Refused {
  return new Refused(
    { code: 'invalid-input', facts: { count: errors.length }, because: [] },
    errors.map(({ path, found, expected }) => ({
      path: path === '' || path.startsWith('(') ? 'changes' : `changes.${path}`,
      message: `Found ${found}; expected ${expected}.`,
    })),
  );
}
