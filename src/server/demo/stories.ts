import { addDays, type Day, daysBetween } from '../../rules/values/day.ts';
import { nextWorkingDay } from '../../rules/values/working-days.ts';
import type { AssessmentKind, CommitteeOutcome } from '../../rules/vocabulary.ts';
import type { Committee } from './committee.ts';
import { lastWorkingDay, workingDay } from './days.ts';
import type { Story } from './round/index.ts';
import { listingDays } from './round/timeline.ts';

/** Where a party stands today: rounds that are over, and the one that goes on. */
export interface Situation {
  /** Yearly rounds before the present one. */
  readonly past: number;
  /** The first of them, or the present one when there are none, was before User Entry and was decided like this. */
  readonly initial?: CommitteeOutcome;
  /** First day of the newest past round, where there is no present one. */
  readonly lastStartOn?: Day;
  /** What is special about the newest past round. */
  readonly last?: Partial<Story>;
  readonly now?: Partial<Story> & Pick<Story, 'startOn' | 'reaches'>;
  /** A round between the years: the follow-up of the first round. */
  readonly followedUp?: CommitteeOutcome;
  /** The follow-up of the present round. */
  readonly successor?: Partial<Story> & Pick<Story, 'kind' | 'startOn' | 'reaches'>;
  /** An earlier booking that was cancelled. */
  readonly cancelled?: Pick<Story, 'startOn' | 'change'>;
  /** A booking that the party is still filling in. */
  readonly draft?: AssessmentKind;
}

/** First days of fieldwork, told from where the round stands today. */
export class Starts {
  readonly #today: Day;
  readonly #committee: Committee;

  constructor(today: Day, committee: Committee) {
    this.#today = today;
    this.#committee = committee;
  }

  /** So many Working Days from today; negative: ago. */
  in(workingDays: number): Day {
    return workingDay(this.#today, workingDays);
  }

  /** So many calendar days ago. */
  ago(days: number): Day {
    return nextWorkingDay(addDays(this.#today, -days));
  }

  /** So that the fieldwork of so many days ended some Working Days ago. */
  ended(workingDaysAgo: number, length: number): Day {
    return this.in(-(workingDaysAgo + length - 1));
  }

  /** So that the paper is listed for the upcoming meeting, or for the n-th before it. */
  decidedAt(nthBefore: number, length: number, story: Partial<Story> = {}): Day {
    const { papersDueOn } = nthBefore === 0 ? this.#committee.upcoming : this.#committee.past(nthBefore);
    const yesterday = lastWorkingDay(addDays(this.#today, -1));
    const listedOn = papersDueOn < yesterday ? papersDueOn : yesterday;
    return workingDay(listedOn, -(listingDays(story) + length - 1));
  }
}

const DAYS = 7;

/** What each party of the demo is in the middle of. Between them they are in every state there is; a test says so. */
export function situations(today: Day, committee: Committee): Readonly<Record<string, Situation>> {
  const at = new Starts(today, committee);
  const soon = nextWorkingDay(addDays(today, 20));
  const yesterday = lastWorkingDay(addDays(today, -1));
  const onAgenda = { startOn: at.decidedAt(0, DAYS), reaches: 'on-agenda', workingDays: DAYS } as const;
  return {
    aldermoor: {
      past: 3,
      now: { startOn: at.in(-3), reaches: 'fieldwork', workingDays: DAYS, strength: 'fair', led: 'Margaret Oyelaran' },
    },
    brackenridge: { past: 3, now: { ...onAgenda, strength: 'fair', outcome: 'noted-with-remediation' } },
    calderhythe: {
      past: 3,
      now: { startOn: at.ended(11, DAYS), reaches: 'factual-accuracy', workingDays: DAYS, led: 'Margaret Oyelaran' },
    },
    penhallow: {
      past: 2,
      now: { startOn: at.ended(28, DAYS), reaches: 'response-due', workingDays: DAYS, strength: 'weak' },
    },
    thornmere: {
      past: 2,
      now: { startOn: at.ended(29, 5), reaches: 'awaiting-committee', workingDays: 5, lateResponse: true },
    },
    fairlode: {
      past: 3,
      now: {
        startOn: at.ended(18, DAYS),
        reaches: 'quality-review',
        workingDays: DAYS,
        returned: true,
        reviewed: 'Francis Whitcombe',
      },
    },
    larkfold: {
      past: 1,
      initial: 'approved-subject-follow-up',
      followedUp: 'noted',
      now: { startOn: at.ended(6, 3), reaches: 'drafting', workingDays: 3 },
    },
    marram: { past: 3, lastStartOn: at.ago(260) },
    copperlane: { past: 2, now: { startOn: at.in(4), reaches: 'scheduled', workingDays: 1 } },
    quillstone: { past: 1, now: { kind: 'vusa', startOn: at.in(8), reaches: 'scheduled', workingDays: 3 } },
    sallowfield: {
      past: 1,
      now: {
        startOn: at.decidedAt(3, 3),
        reaches: 'remediation',
        workingDays: 3,
        strength: 'weak',
        outcome: 'noted-with-remediation',
        remediation: 'open',
      },
    },
    hollinside: { past: 2, lastStartOn: at.ago(390) },
    skerrow: {
      past: 0,
      initial: 'deferred',
      now: {
        startOn: at.decidedAt(4, 6),
        reaches: 'awaiting-follow-up',
        workingDays: 6,
        strength: 'weak',
        remediation: 'open',
      },
      draft: 'follow-up',
    },
    eastmarch: {
      past: 2,
      now: {
        startOn: at.decidedAt(6, 4),
        reaches: 'remediation',
        workingDays: 4,
        outcome: 'noted-with-remediation',
        remediation: 'returned',
      },
    },
    kingsmoor: {
      past: 1,
      now: { startOn: at.ago(-88), reaches: 'requested', booking: 'proposed', bookedAhead: 98, workingDays: 4 },
    },
    garthley: {
      past: 1,
      now: {
        startOn: soon,
        reaches: 'requested',
        booking: 'requested',
        workingDays: 3,
        change: { change: 'reschedule', noticeDays: daysBetween(yesterday, soon), fee: 'pending' },
      },
    },
    ridgeholm: { past: 2, now: { startOn: at.in(13), reaches: 'scheduled', workingDays: 4 } },
    lowmarsh: {
      past: 1,
      now: { startOn: at.in(24), reaches: 'scheduled', workingDays: 4, dueBy: at.ago(-10) },
      cancelled: { startOn: at.ago(120), change: { change: 'cancel', noticeDays: 12, fee: 'waived' } },
    },
    ashwater: {
      past: 0,
      initial: 'approved-subject-follow-up',
      now: {
        startOn: at.decidedAt(8, 5),
        reaches: 'awaiting-follow-up',
        workingDays: 5,
        strength: 'fair',
        remediation: 'open',
      },
      successor: { kind: 'follow-up', startOn: at.in(12), reaches: 'scheduled', workingDays: 2 },
    },
    ...others(at),
  };
}

function others(at: Starts): Readonly<Record<string, Situation>> {
  return {
    hearthlight: {
      past: 1,
      initial: 'approved',
      now: {
        startOn: at.decidedAt(6, 3),
        reaches: 'remediation',
        workingDays: 3,
        outcome: 'noted-with-remediation',
        remediation: 'prepared',
      },
    },
    gridlark: {
      past: 0,
      initial: 'rejected',
      now: { startOn: at.decidedAt(11, 7), reaches: 'awaiting-follow-up', workingDays: 7, strength: 'weak' },
      successor: {
        kind: 'further-fusa',
        startOn: at.decidedAt(0, 6),
        reaches: 'on-agenda',
        workingDays: 6,
        strength: 'fair',
        outcome: 'approved-subject-steps',
      },
    },
    tallyrow: {
      past: 0,
      initial: 'approved-subject-steps',
      now: { startOn: at.decidedAt(6, 5), reaches: 'letter-review', workingDays: 5, remediation: 'signed', tied: true },
    },
    meterwright: {
      past: 2,
      initial: 'deferred',
      followedUp: 'approved',
      lastStartOn: at.ago(110),
      cancelled: { startOn: at.ago(240), change: { change: 'cancel', noticeDays: 9, fee: 'charged' } },
    },
    civicwarmth: { past: 0, draft: 'fusa' },
    corvane: { past: 3, lastStartOn: at.ago(150), last: { miscounted: true, outcome: 'noted-with-remediation' } },
    lindisway: {
      past: 2,
      now: { startOn: at.ago(-90), reaches: 'requested', booking: 'requested', bookedAhead: 94, workingDays: 6 },
    },
  };
}
