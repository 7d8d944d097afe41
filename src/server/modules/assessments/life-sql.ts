import { type RawBuilder, sql } from 'kysely';
import { type LIFE, phaseOf, turnOf } from '../../../rules/assessments/life.ts';
import { ASSESSMENT_STATES } from '../../../rules/vocabulary.ts';

// The rules' own table of states, said once more to PostgreSQL, so that lists can be filtered and built there.
// Made from the table, never written by hand: the two cannot disagree.

const cases = (of: (state: keyof typeof LIFE) => string): string =>
  ASSESSMENT_STATES.map((state) => `when '${state}' then '${of(state)}'`).join(' ');

/** The phase of an assessment `a`. */
export const phaseSql: RawBuilder<string> = sql.raw(`case a.state ${cases(phaseOf)} end`);

/** Whose turn an assessment `a` with booking `b` is. */
export const turnSql: RawBuilder<string> = sql.raw(
  `case when a.state = 'requested' and b.state = 'proposed' then '${turnOf('requested', { bookingState: 'proposed' })}'
        else case a.state ${cases((state) => turnOf(state))} end end`,
);
