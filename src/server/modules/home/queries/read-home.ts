import { type RawBuilder, sql } from 'kysely';
import type { z } from 'zod';
import type { AssessmentRow } from '../../../../contract/assessments.ts';
import { homeOperations, type Need } from '../../../../contract/home.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { Side } from '../../../../rules/vocabulary.ts';
import type { Actor } from '../../../access/actor.ts';
import { EVERYONE } from '../../../access/roles.ts';
import type { Tx } from '../../../db/database.ts';
import { query } from '../../../platform/query/query.ts';
import { assessmentRowSql, turnSql } from '../../assessments/index.ts';
import { needsOfCio } from '../needs/cio.ts';
import { needsOfDcc } from '../needs/dcc.ts';
import type { NeedRow } from '../needs/need.ts';
import { needsOfParty } from '../needs/party.ts';
import { needsOfSecas } from '../needs/secas.ts';
import { needsOfSsc } from '../needs/ssc.ts';
import { needInWords } from '../needs/words.ts';

type Finder = (tx: Tx, actor: Actor, on: Day) => Promise<readonly NeedRow[]>;

const BY_SIDE: Readonly<Record<Side, Finder>> = {
  party: needsOfParty,
  cio: needsOfCio,
  secas: needsOfSecas,
  ssc: needsOfSsc,
  dcc: needsOfDcc,
  system: async () => [],
};

export const readHome = query({
  operation: homeOperations['read-home'],
  allows: EVERYONE,
  async read({ tx, actor, on }) {
    const needs = await BY_SIDE[actor.side](tx, actor, on);
    return { on, needs: needs.map(said).sort(byDate), withOthers: await withOthers(tx, actor) };
  },
});

function said(need: NeedRow): z.infer<typeof Need> {
  const { task, of, count: _count, controls: _controls, pence: _pence, on: _on, text: _text, ...rest } = need;
  return { key: `${task} ${of}`, operation: task, ...needInWords(need), ...rest };
}

/** Soonest first; what has no date comes last. */
const byDate = (a: { by: Day | null; key: string }, b: { by: Day | null; key: string }): number =>
  (a.by ?? '9999').localeCompare(b.by ?? '9999') || a.key.localeCompare(b.key);

const MOST = 100;

/** Open assessments that are not this side's turn. An assessor sees those of their teams; everybody else all they may see. */
async function withOthers(tx: Tx, actor: Actor): Promise<z.infer<typeof AssessmentRow>[]> {
  const { rows } = await sql<{ row: z.infer<typeof AssessmentRow> }>`
    select ${assessmentRowSql} as row
    from assessments a join parties q on q.id = a.party_id left join bookings b on b.assessment_id = a.id
    where a.state not in ('closed', 'cancelled') and ${turnSql} <> ${actor.side} and ${concerns(actor)}
    order by a.turn_due_on nulls last, a.ref limit ${MOST}`.execute(tx);
  return rows.map(({ row }) => row);
}

const concerns = ({ side, personId }: Actor): RawBuilder<unknown> =>
  side === 'cio'
    ? sql`exists (select from assessment_team t where t.assessment_id = a.id and t.person_id = ${personId})`
    : sql`true`;
