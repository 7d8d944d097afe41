import { earliestStart } from '../../rules/bookings/lead-time.ts';
import { addDays, type Day } from '../../rules/values/day.ts';
import type { AssessmentKind } from '../../rules/vocabulary.ts';
import { instant, lastWorkingDay, workingDay } from './days.ts';
import type { Round } from './round/index.ts';
import type { Party, Scheme } from './scheme.ts';

/** A booking that a party has begun to fill in, its own until it is sent; and one that it began before that and discarded. */
export function layDrafts(scheme: Scheme, party: Party, kind: AssessmentKind, follows: Round | undefined): void {
  const { today } = scheme;
  const discardedOn = lastWorkingDay(addDays(today, -8));
  layForm(scheme, party, kind, follows, lastWorkingDay(addDays(today, -10)), {
    state: 'discarded',
    discarded_on: discardedOn,
  });
  layForm(scheme, party, kind, follows, lastWorkingDay(addDays(today, -3)), { state: 'draft' });
}

function layForm(
  { rows, dice, numbers, today }: Scheme,
  party: Party,
  kind: AssessmentKind,
  follows: Round | undefined,
  on: Day,
  standing: { readonly state: 'draft' } | { readonly state: 'discarded'; readonly discarded_on: Day },
): void {
  const at = instant(on, 14 * 60);
  rows.add('bookings', {
    id: dice.id(at),
    ref: numbers.ref('BK'),
    party_id: party.id,
    assessment_id: null,
    predecessor_id: follows?.id ?? null,
    ...standing,
    kind,
    form: JSON.stringify({
      kind,
      userRoles: party.userRoles,
      systemKind: party.system,
      sites: party.sites.slice(0, 1),
      wantedStartOn: workingDay(earliestStart(today), 10),
    }),
    saved_at: at,
    version: standing.state === 'draft' ? 2 : 3,
    created_by: party.lead.personId,
    created_at: at,
  });
}
