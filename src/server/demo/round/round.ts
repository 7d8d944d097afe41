import type { EstimateRequest } from '../../../rules/bookings/estimate.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Allowed, Because, Outcome } from '../../../rules/values/outcome.ts';
import type { AssessmentState } from '../../../rules/vocabulary.ts';
import { entryText } from '../../platform/journal/journal.ts';
import { instant } from '../days.ts';
import type { Row } from '../rows.ts';
import type { Party, Person, Scheme } from '../scheme.ts';
import type { DemoObservation } from '../texts/index.ts';
import type { Look } from './controls.ts';
import type { Story } from './story.ts';

/** An observation of a round. */
export interface LaidObservation {
  readonly row: Row<'observations'>;
  readonly text: DemoObservation;
  /** By when the party means to have taken the steps; set when it responds. */
  completeBy: Day | undefined;
  disputed: boolean;
}

/** A piece of evidence of a round, as its report lists it. */
export interface LaidEvidence {
  readonly id: string;
  readonly controlId: string;
  readonly title: string;
  readonly speaksOfOn: Day;
}

/** The states of a round that is not cancelled, in the order of life; whatever follows a decision counts as `decided`. */
const ORDER = [
  'requested',
  'scheduled',
  'fieldwork',
  'drafting',
  'factual-accuracy',
  'quality-review',
  'response-due',
  'awaiting-committee',
  'on-agenda',
] as const satisfies readonly AssessmentState[];
export type Step = (typeof ORDER)[number] | 'decided';

const FIRST_MINUTE = 9 * 60 + 5;

/** One round on its way into the tables: what is known of it so far, and the pen that writes its history. */
export class Round {
  readonly scheme: Scheme;
  readonly story: Story;
  readonly id: string;
  readonly ref: string;
  readonly row: Row<'assessments'>;
  booking: Row<'bookings'> | undefined;
  lead: Person;
  assessor: Person;
  reviewer: Person;
  estimateRequest: EstimateRequest | undefined;
  readonly observations: LaidObservation[] = [];
  /** The controls it looks at, and what is found on each. */
  looks: readonly Look[] = [];
  readonly evidence: LaidEvidence[] = [];
  #at = '';

  constructor(scheme: Scheme, story: Story, row: Row<'assessments'>, submittedOn: Day) {
    const { bodies } = scheme;
    this.scheme = scheme;
    this.story = story;
    this.row = row;
    this.id = row.id;
    this.ref = row.ref;
    this.lead = bodies.leads[0] as Person;
    this.assessor = bodies.assessors[0] as Person;
    this.reviewer = bodies.reviewers[0] as Person;
    this.#at = instant(submittedOn, FIRST_MINUTE);
  }

  get party(): Party {
    return this.story.party;
  }

  /** Columns that every row of this round begins with. */
  get keys(): { party_id: string; assessment_id: string } {
    return { party_id: this.party.id, assessment_id: this.id };
  }

  /** Whether the round has come at least so far. */
  reached(step: Step): boolean {
    const { reaches } = this.story;
    if (reaches === 'cancelled') return step === 'requested' || step === 'scheduled';
    const order: readonly string[] = ORDER;
    const index = order.indexOf(reaches);
    return index < 0 || (step !== 'decided' && order.indexOf(step) <= index);
  }

  /** The next moment on a day: some minutes after whatever happened before it. @throws for a day to come */
  at(on: Day, minutesLater = 7): string {
    if (on > this.scheme.today) throw new Error(`${this.ref} (${this.story.reaches}): ${on} is still to come`);
    const last =
      this.#at.slice(0, 10) === on ? Number(this.#at.slice(11, 13)) * 60 + Number(this.#at.slice(14, 16)) : 0;
    this.#at = instant(on, Math.min(last ? last + minutesLater : FIRST_MINUTE, 24 * 60 - 1));
    return this.#at;
  }

  newId(at: string = this.#at): string {
    return this.scheme.dice.id(at);
  }

  /**
   * Writes into the journal what a rule allowed.
   *
   * @returns what happened
   * @throws when the rule refuses: then the story contradicts the product
   */
  happens<E extends { readonly event: string }>(
    on: Day,
    by: Person,
    operation: string,
    outcome: Outcome<readonly E[]>,
    subject: { kind: string; id: string } = { kind: 'assessment', id: this.id },
    at: string = this.at(on),
  ): readonly E[] {
    const { value, because } = this.allowed(operation, outcome);
    this.write(on, at, by, operation, subject, value, because);
    return value;
  }

  /** What a rule allowed. @throws when it refused */
  allowed<T>(operation: string, outcome: Outcome<T>): Allowed<T> {
    if (outcome.ok) return outcome;
    const { code, facts } = outcome.refusal;
    throw new Error(`${this.ref} ${this.party.name}: ${operation} is refused: ${code} ${JSON.stringify(facts)}`);
  }

  private write(
    on: Day,
    at: string,
    by: Person,
    operation: string,
    { kind, id: subjectId }: { kind: string; id: string },
    events: readonly { readonly event: string }[],
    because: readonly Because[],
  ): void {
    const commandId = this.newId(at);
    for (const event of events) {
      const id = this.newId(at);
      const subject = { kind, id: subjectId, partyId: this.party.id, assessmentId: this.id };
      this.scheme.rows.add('journal', {
        id,
        command_id: commandId,
        operation,
        event: event.event,
        at,
        on_day: on,
        person_id: by.personId,
        side: by.side,
        party_id: this.party.id,
        subject: kind,
        subject_id: subjectId,
        assessment_id: this.id,
        entry: entryText({ id, commandId, operation, at, on, by, subject, event, because }),
      });
    }
  }
}
