import { type RawBuilder, sql } from 'kysely';
import type { Day } from '../../../../rules/values/day.ts';
import type { AssessmentKind, PartyCategory } from '../../../../rules/vocabulary.ts';
import type { Tx } from '../../../db/database.ts';
import { type CountedRound, controlsCounted, partyNameSql, roundSql } from '../../assessments/index.ts';

/** Something that waits for somebody, as the tables tell it, before it is said in words. */
export interface NeedRow {
  /** The operation that deals with it. */
  readonly task: string;
  /** What it is about, beside the assessment: an id that tells two needs of one kind apart. */
  readonly of: string;
  readonly party: {
    readonly id: string;
    readonly ref: string;
    readonly name: string;
    readonly category: PartyCategory;
  } | null;
  readonly kind: AssessmentKind | null;
  readonly ref: string | null;
  readonly assessmentId: string | null;
  readonly bookingId: string | null;
  readonly meetingId: string | null;
  readonly agendaItemId: string | null;
  readonly by: Day | null;
  /** How many, where that is told. */
  readonly count: number;
  /** Of how many controls the round consists. */
  readonly controls: number;
  /** Pence, where money is told. */
  readonly pence: number;
  /** A day that is told and is not the deadline. */
  readonly on: Day | null;
  /** Words of the record itself. */
  readonly text: string;
}

interface Parts {
  readonly of?: RawBuilder<unknown>;
  readonly by?: RawBuilder<unknown>;
  readonly count?: RawBuilder<unknown>;
  readonly pence?: RawBuilder<unknown>;
  readonly on?: RawBuilder<unknown>;
  readonly text?: RawBuilder<unknown>;
  readonly meetingId?: RawBuilder<unknown>;
  readonly agendaItemId?: RawBuilder<unknown>;
}

const NOTHING = sql`null`;

/** The columns of a need that is about an assessment `a` of party `q` with booking `b`. */
export const needOnAssessment = (task: string, parts: Parts = {}): RawBuilder<unknown> => sql`
  select jsonb_build_object('task', ${sql.lit(task)}, 'of', ${parts.of ?? sql`a.id`}, 'party', ${partyNameSql}, 'kind', a.kind,
    'ref', a.ref, 'assessmentId', a.id, 'bookingId', b.id, 'meetingId', ${parts.meetingId ?? NOTHING},
    'agendaItemId', ${parts.agendaItemId ?? NOTHING}, 'by', ${parts.by ?? sql`a.turn_due_on`}, 'count', ${parts.count ?? sql`0`}, 'round', ${roundSql},
    'pence', ${parts.pence ?? sql`0`}, 'on', ${parts.on ?? NOTHING}, 'text', ${parts.text ?? sql`''`}) as need
  from assessments a join parties q on q.id = a.party_id left join bookings b on b.assessment_id = a.id`;

type NeedFound = Omit<NeedRow, 'controls'> & { readonly round: CountedRound | null };

/** Runs the parts of one side as a single statement. */
export async function readNeeds(tx: Tx, parts: readonly RawBuilder<unknown>[]): Promise<readonly NeedRow[]> {
  if (parts.length === 0) return [];
  const all = sql.join(parts, sql` union all `);
  const { rows } = await sql<{ need: NeedFound }>`select need from (${all}) needs limit 500`.execute(tx);
  return rows.map(({ need: { round, ...need } }) => ({ ...need, controls: round ? controlsCounted(round) : 0 }));
}

/** A need that is about no single assessment. */
export const needApart = (task: string, parts: Partial<NeedRow>): NeedRow => ({
  task,
  of: task,
  party: null,
  kind: null,
  ref: null,
  assessmentId: null,
  bookingId: null,
  meetingId: null,
  agendaItemId: null,
  by: null,
  count: 0,
  controls: 0,
  pence: 0,
  on: null,
  text: '',
  ...parts,
});
