import type { Chapter } from '../../../rules/rulebook/values.ts';

/** What follows another value, by the part of the rule book that it stands in. What was settled before its day stands. */
export const TOUCHES: Readonly<Record<Chapter, string>> = {
  cycle: 'What is due of each Party, by when, and what is to be expected.',
  booking:
    'Bookings asked for, moved or cancelled from then on: how early one asks, how long fieldwork takes, what late notice costs, who is independent. Also by when a Party is asked to book.',
  estimate: 'Estimates of bookings that are sent from then on. A booking that was sent keeps its estimate.',
  clocks: 'Deadlines that begin from then on. A deadline that runs keeps its day.',
  assessment: 'How fieldwork is recorded from then on: the results a control may have, the key areas, the days.',
  committee:
    'Meetings and decisions from then on: quorum, papers, the statuses with which User Entry may be completed.',
  remediation: 'Conditions and Director’s Letters from then on. A letter that was signed keeps its statement.',
  access: 'How long what the access log holds is kept: from the next time it is cleared.',
  charges: 'Charges raised from then on. A charge that was raised stays as it is.',
};
