import { sql } from 'kysely';
import { outcomeReachesUser, reachesUser } from '../../../rules/assessments/shared-assurance.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { AssessmentKind, CommitteeOutcome } from '../../../rules/vocabulary.ts';
import type { Tx } from '../../db/database.ts';

/** The report on a Shared Resource Provider as it reaches a User, with what the SSC decided. */
interface SharedReport {
  readonly provider: string;
  readonly ref: string;
  readonly kind: AssessmentKind;
  readonly version_no: number;
  readonly issued_on: Day;
  readonly next_issued_on: Day | null;
  readonly in_use_from: Day;
  readonly in_use_until: Day | null;
  readonly confirmed_on: Day;
  readonly outcome: CommitteeOutcome | null;
  readonly decided_on: Day | null;
  readonly document: {
    readonly id: string;
    readonly title: string;
    readonly state: 'rendering' | 'ready';
    readonly bytes: number | null;
  };
}

/**
 * What reaches a User of its providers, newest first: looked up by the database behind its wall (012_shared_assurance.sql),
 * and held against the rule once more.
 */
export async function sharedWith(tx: Tx, userPartyId: string): Promise<SharedReport[]> {
  const { rows } = await sql<SharedReport>`
    select t.provider, t.ref, t.kind, t.version_no, t.issued_on, t.next_issued_on, t.in_use_from, t.in_use_until, t.confirmed_on,
      t.outcome, t.decided_on, jsonb_build_object('id', d.id, 'title', d.title, 'state', d.state, 'bytes', d.bytes) as document
    from assay.shared_assurance(${userPartyId}) t join documents d on d.id = t.document_id
    order by t.issued_on desc, t.ref`.execute(tx);
  return rows.filter((row) => reachesUser(usedAs(row), reportOf(row))).map(withOutcome);
}

const usedAs = ({ in_use_from, in_use_until, confirmed_on }: SharedReport) => ({
  inUseFrom: in_use_from,
  inUseUntil: in_use_until,
  confirmedOn: confirmed_on,
});
const reportOf = ({ issued_on, next_issued_on }: SharedReport) => ({
  issuedOn: issued_on,
  nextIssuedOn: next_issued_on,
});

const withOutcome = (row: SharedReport): SharedReport =>
  row.decided_on && outcomeReachesUser(usedAs(row), row.decided_on) ? row : { ...row, outcome: null, decided_on: null };

/** The Users that have an agreement with a provider on a day; none for a party that is no provider. */
export async function usersToTell(tx: Tx, providerPartyId: string, on: Day): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select u as id from assay.users_to_tell(${providerPartyId}, ${on}) u`.execute(tx);
  return rows.map(({ id }) => id);
}
