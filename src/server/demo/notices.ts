import { nameOf } from '../../contract/names.ts';
import { dayInWords } from '../../contract/words.ts';
import { turnOf } from '../../rules/assessments/life.ts';
import { addDays } from '../../rules/values/day.ts';
import type { AssessmentState } from '../../rules/vocabulary.ts';
import { instant, lastWorkingDay } from './days.ts';
import type { Row } from './rows.ts';
import type { Party, Person, Scheme } from './scheme.ts';

/** What the person whose turn it is was told, for each state in which somebody has the turn. */
const WORDS: Readonly<Partial<Record<AssessmentState, string>>> = {
  requested: 'Dates and a team are to be agreed.',
  scheduled: 'The booking is confirmed. Please answer the controls and attach your evidence before the start.',
  fieldwork: 'Fieldwork goes on. Results are recorded control by control.',
  drafting: 'Fieldwork has ended. The report is to be drafted.',
  'factual-accuracy': 'The draft report was shared with you. Please say what is not right about the facts.',
  'quality-review': 'The report waits for the quality review.',
  'response-due': 'The report was issued. Please answer each observation.',
  'awaiting-committee': 'The response was received. The paper is to be listed for a meeting.',
  'on-agenda': 'A paper is on the agenda of the next meeting.',
  remediation: 'The decision asks for steps. Please report on them by their dates.',
  'letter-review': 'A signed director’s letter waits for approval.',
  'awaiting-follow-up': 'The decision asks for a further round. Please book it in time.',
};

/** One notice about each round that goes on, for whoever has the turn. */
export function writeNotices(scheme: Scheme): void {
  const { rows, dice, parties, today } = scheme;
  const bookings = new Map(rows.of('bookings').map((booking) => [booking.assessment_id, booking]));
  for (const assessment of rows.of('assessments')) {
    const words = WORDS[assessment.state];
    const party = parties.find(({ id }) => id === assessment.party_id);
    if (!words || !party) continue;
    const booking = bookings.get(assessment.id);
    const at = instant(lastWorkingDay(addDays(today, -1 - dice.below(6))), 8 * 60 + dice.below(500));
    for (const reader of readersOf(scheme, party, assessment, booking?.state))
      rows.add('notices', {
        id: dice.id(at),
        person_id: reader.personId,
        party_id: party.id,
        letter: 'your-turn',
        subject: `${assessment.ref}: it is your turn`,
        body: `${nameOf(assessment.kind)} of ${party.name}. ${words}${dueInWords(assessment)}`,
        link: `/assessments/${assessment.id}`,
        created_at: at,
        read_at: dice.chance(0.3) ? at : null,
      });
  }
}

const dueInWords = ({ turn_due_on }: Row<'assessments'>): string =>
  turn_due_on ? ` By ${dayInWords(turn_due_on)}.` : '';

function readersOf(
  { bodies }: Scheme,
  party: Party,
  assessment: Row<'assessments'>,
  bookingState: Row<'bookings'>['state'] | undefined,
): readonly Person[] {
  const turn = turnOf(assessment.state, bookingState ? { bookingState } : {});
  if (turn === 'party') return [party.lead, ...(assessment.state === 'remediation' ? [party.director] : [])];
  if (turn === 'cio') return assessment.state === 'quality-review' ? bodies.reviewers : bodies.leads;
  if (turn === 'secas') return bodies.secas;
  return turn === 'ssc' ? [bodies.chair] : [];
}
