import { expect } from 'vitest';
import type { Body, OperationId } from '../contract/index.ts';
import { addDays, type Day } from '../rules/values/day.ts';
import type { AssessmentKind, AssessmentState, CommitteeOutcome, ObservationGrade } from '../rules/vocabulary.ts';
import type { PersonCalled } from './people.ts';
import type { TestScheme } from './server.ts';

/** The form as Brackwater's security lead fills it in. */
const FORM = {
  userRoles: ['import-supplier' as const, 'gas-supplier' as const],
  systemKind: 'bespoke' as const,
  staged: false,
  sites: ['Brackwater House, Ely'],
  preparedness: 'partly' as const,
  observationsExpected: 4,
  contactName: 'Wren Abara',
  contactEmail: 'wren@brackwater.test',
  contactPhone: '01632 960 001',
  billingContact: 'Accounts payable',
};

/** What the story of one round differs in. */
export interface Story {
  /** A Monday, at least twelve weeks ahead. */
  readonly startOn: Day;
  readonly endOn: Day;
  readonly meetingOn: Day;
  /** For a follow-up or a further Full assessment. */
  readonly predecessorId?: string;
  /** Another kind than the form proposes. */
  readonly kind?: AssessmentKind;
  /** The result of the first control; it raises an observation. Null: every control is compliant. */
  readonly finding: ObservationGrade | null;
  readonly outcome: CommitteeOutcome;
  readonly followUpBy?: Day;
}

const FIRST: Story = {
  startOn: '2027-03-01' as Day,
  endOn: '2027-03-05' as Day,
  meetingOn: '2027-04-14' as Day,
  finding: 'observation',
  outcome: 'approved-subject-steps',
};
const WITH_CONDITIONS: readonly CommitteeOutcome[] = [
  'approved-subject-steps',
  'approved-subject-follow-up',
  'deferred',
  'noted-with-remediation',
];

/**
 * The main job through the API, step by step, by the people whose steps they are. For the test of the whole, and to
 * bring an assessment to where another test begins.
 */
export class MainJob {
  readonly scheme: TestScheme;
  bookingId = '';
  assessmentId = '';
  meetingId = '';
  itemId = '';

  readonly story: Story;

  constructor(scheme: TestScheme, story: Partial<Story> = {}) {
    this.scheme = scheme;
    this.story = { ...FIRST, ...story };
  }

  /** Sends a command that must be carried out. */
  async does<Id extends OperationId>(person: PersonCalled, id: Id, params: Record<string, string>, body: object = {}) {
    const reply = await this.scheme.as(person).ask(id, { params, body: body as Body<Id> } as never);
    return reply.answer;
  }

  private at = () => ({ assessmentId: this.assessmentId });

  async reads() {
    return (await this.scheme.as('officer').ask('read-assessment', { params: this.at() })).answer;
  }
  private version = async () => (await this.reads()).version;
  async stands(state: AssessmentState): Promise<void> {
    expect((await this.reads()).state).toBe(state);
  }

  async books(): Promise<void> {
    const { predecessorId, startOn, kind } = this.story;
    const draft = await this.does('contributor', 'start-booking', {}, predecessorId ? { predecessorId } : {});
    this.bookingId = draft.id;
    const at = { bookingId: draft.id };
    const form = {
      ...draft.form,
      ...FORM,
      wantedStartOn: startOn,
      ...(kind && { kind, kindReason: 'Agreed with SECAS.' }),
    };
    const saved = await this.does('contributor', 'save-booking', at, { version: draft.version, form });
    const booked = await this.does('contributor', 'book-assessment', at, { version: saved.version });
    this.assessmentId = booked.assessmentId ?? '';
  }

  async agreesDates(): Promise<void> {
    const at = { bookingId: this.bookingId };
    const booking = (await this.scheme.as('lead').ask('read-booking', { params: at })).answer;
    const { people } = this.scheme;
    const team = [
      { personId: people.lead, role: 'lead' },
      { personId: people.assessor, role: 'assessor' },
      { personId: people.reviewer, role: 'quality-reviewer' },
    ];
    const dates = { version: booking.version, startOn: this.story.startOn, endOn: this.story.endOn, team };
    const proposed = await this.does('lead', 'propose-dates', at, dates);
    await this.does('officer', 'confirm-booking', at, { version: proposed.version });
  }

  /** A Self-Assessment: the party answers every question, and the User CIO reviews from the day it is submitted. */
  async assessesItself(): Promise<void> {
    this.scheme.setDay(this.story.startOn);
    const { rows } = (await this.scheme.as('contributor').ask('list-controls', { params: this.at() })).answer;
    for (const { id } of rows) {
      const answer = { version: 0, answer: 'Nothing has changed since the last assessment that would raise the risk.' };
      await this.does('contributor', 'answer-control', { ...this.at(), controlId: id }, answer);
    }
    await this.does('contributor', 'submit-self-assessment', this.at(), { version: await this.version() });
  }

  /** Every control has its result; the first one raises an observation. @returns how many controls there were */
  async doesFieldwork(): Promise<number> {
    this.scheme.setDay(this.story.startOn);
    const listed = (await this.scheme.as('contributor').ask('list-controls', { params: this.at() })).answer.rows;
    const [first] = listed;
    const answered = { ...this.at(), controlId: first?.id ?? '' };
    if (this.story.kind !== 'ssa') {
      const answer = { version: 0, answer: 'Our standard, and how it is watched.' };
      await this.does('contributor', 'answer-control', answered, answer);
      await this.does('lead', 'begin-fieldwork', this.at(), { version: await this.version() });
    }
    for (const [index, { id }] of listed.entries()) {
      const observation = {
        title: 'Two hosts send no logs',
        finding: 'Two of the nine hosts that sign commands send no logs to the monitoring service.',
        evidenceSeen: 'The list of hosts of 1 March, compared with the sources of the service.',
      };
      const { finding } = this.story;
      const result = index === 0 && finding ? { result: finding, observation } : { result: 'compliant' };
      await this.does('assessor', 'record-result', { ...this.at(), controlId: id }, { version: 0, ...result });
    }
    for (const person of ['lead', 'assessor'] as const) {
      const day = { workedOn: this.story.startOn, days: 1, activity: 'fieldwork' };
      await this.does(person, 'record-days', this.at(), day);
    }
    this.scheme.setDay(this.story.endOn);
    await this.does('lead', 'end-fieldwork', this.at(), { version: await this.version() });
    return listed.length;
  }

  async reports(): Promise<void> {
    const read = async (person: PersonCalled) =>
      (await this.scheme.as(person).ask('read-report', { params: this.at() })).answer;
    const drafted = await read('lead');
    const texts = {
      summary: 'One observation in a sound whole.',
      scope: 'Every duty of G3 to G6, at one site.',
      opinion: 'Sound, with one gap in monitoring.',
    };
    const saved = await this.does('lead', 'save-report', this.at(), { version: drafted.version, ...texts });
    await this.does('lead', 'send-for-factual-accuracy', this.at(), { version: saved.version });
    const { observations } = await read('contributor');
    const comment = {
      observationId: observations[0]?.id ?? null,
      comment: 'One of the two was switched off in February.',
    };
    await this.does('contributor', 'comment-on-report', this.at(), comment);
    await this.does('contributor', 'finish-factual-accuracy', this.at(), {
      version: (await read('contributor')).version,
    });
    const asked = (await read('lead')).comments[0];
    const reply = { version: asked?.version, disposition: 'accepted', reply: 'The text names one host now.' };
    await this.does('lead', 'answer-comment', { ...this.at(), commentId: asked?.id ?? '' }, reply);
    await this.does('lead', 'send-for-quality-review', this.at(), { version: (await read('lead')).version });
    await this.does('reviewer', 'issue-report', this.at(), { version: (await read('reviewer')).version });
  }

  async responds(): Promise<void> {
    const { items } = (await this.scheme.as('contributor').ask('read-response', { params: this.at() })).answer;
    for (const item of items) {
      const answer = {
        version: item.version,
        stance: 'accept',
        reason: '',
        steps: 'The host joins the monitoring service.',
        owner: 'Head of platforms',
        completeBy: addDays(this.story.meetingOn, 44),
      };
      await this.does(
        'contributor',
        'save-response-item',
        { ...this.at(), observationId: item.observation.id },
        answer,
      );
    }
    const { version } = (await this.scheme.as('contributor').ask('read-response', { params: this.at() })).answer;
    await this.does('contributor', 'submit-response', this.at(), { version });
  }

  async isListed(): Promise<void> {
    const meeting = await this.does(
      'officer',
      'plan-meeting',
      {},
      { heldOn: this.story.meetingOn, place: 'London and remotely' },
    );
    this.meetingId = meeting.id;
    const listing = {
      version: await this.version(),
      meetingId: meeting.id,
      recommendation: 'Approved, subject to the steps.',
    };
    await this.does('officer', 'add-to-agenda', this.at(), listing);
    const { agenda } = (await this.scheme.as('officer').ask('read-meeting', { params: { meetingId: meeting.id } }))
      .answer;
    this.itemId = agenda[0]?.id ?? '';
  }

  async isDecided(): Promise<void> {
    const { scheme } = this;
    scheme.setDay(this.story.meetingOn);
    const meeting = (await scheme.as('officer').ask('read-meeting', { params: { meetingId: this.meetingId } })).answer;
    const members = ['chair', 'memberOne', 'memberTwo', 'memberThree'] as const;
    const attendance = members.map((member) => ({ personId: scheme.people[member], attended: 'in-person' }));
    await this.does('officer', 'hold-meeting', { meetingId: this.meetingId }, { version: meeting.version, attendance });
    const paper = async (person: PersonCalled) =>
      (await scheme.as(person).ask('read-agenda-item', { params: { itemId: this.itemId } })).answer;
    for (const member of members.slice(1)) {
      const vote = { version: (await paper(member)).version, outcome: this.story.outcome, vote: 'for' };
      await this.does(member, 'cast-vote', this.at(), vote);
    }
    const { outcome, followUpBy, meetingOn } = this.story;
    const text = 'The host joins the monitoring service.';
    const conditions = [{ text, owner: 'Head of platforms', dueOn: addDays(meetingOn, 44) }];
    await this.does('officer', 'record-decision', this.at(), {
      version: (await paper('officer')).version,
      outcome,
      ...(followUpBy && { followUpBy }),
      reason: 'The step that was proposed closes the gap.',
      conditions: WITH_CONDITIONS.includes(outcome) ? conditions : [],
    });
  }

  async remediates(): Promise<void> {
    const plan = async (person: PersonCalled) =>
      (await this.scheme.as(person).ask('read-remediation', { params: this.at() })).answer;
    const condition = async (person: PersonCalled) => (await plan(person)).conditions[0];
    const open = await condition('contributor');
    const at = { ...this.at(), conditionId: open?.id ?? '' };
    const done = { version: open?.version, progress: 'Joined on 3 May.', evidence: 'Change CH-118.', done: true };
    await this.does('contributor', 'report-progress', at, done);
    await this.does('chair', 'discharge-condition', at, { version: (await condition('chair'))?.version });
    await this.does('contributor', 'prepare-directors-letter', this.at(), {
      version: (await plan('contributor')).version,
    });
    const seen = await plan('director');
    await this.does('director', 'sign-directors-letter', this.at(), {
      version: seen.version,
      planSha256: seen.letters[0]?.planSha256,
      name: 'Director',
      position: 'Operations Director',
      statementAccepted: true,
    });
    await this.does('chair', 'approve-directors-letter', this.at(), { version: (await plan('chair')).version });
  }

  async isCharged(): Promise<number> {
    const preview = (await this.scheme.as('lead').ask('preview-charge', { params: this.at() })).answer;
    const { version } = (await this.scheme.as('lead').ask('read-charges', { params: this.at() })).answer;
    const charge = { version, expectedNetPence: preview.netPence };
    await this.does('lead', 'raise-charge', this.at(), charge);
    return preview.netPence;
  }
}
