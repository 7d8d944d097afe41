import { day } from '../../values/day.ts';
import type { AssuranceStatus } from '../../vocabulary.ts';
import { dated } from '../dated.ts';
import { START_OF_RULES } from './origin.ts';

const MP091_IN_FORCE = day('2020-02-27');

/**
 * What each assurance status is called. "Deferred" means different things before and after 27 February 2020, so a
 * status is stored by its code and named by the day of the decision.
 */
export const statusNames = dated<Readonly<Record<AssuranceStatus, string>>>(
  { key: 'status-names', title: 'Names of the assurance statuses', unit: 'names' },
  [
    {
      from: MP091_IN_FORCE,
      value: {
        approved: 'Approved',
        'approved-subject-steps': 'Approved, subject to the Party taking the steps it proposed',
        'approved-subject-follow-up': 'Approved, subject to the Party taking the steps and a Follow-up Assessment',
        deferred: 'Deferred',
        rejected: 'Rejected',
      },
      cite: 'MP091',
      trust: 'published',
    },
    {
      from: START_OF_RULES,
      value: {
        approved: 'Approved',
        'approved-subject-steps': 'Approved, subject to the Party taking the steps it proposed',
        'approved-subject-follow-up': 'Approved, subject to the Party taking the steps and a Follow-up Assessment',
        deferred: 'Provisionally approved',
        rejected: 'Deferred',
      },
      cite: 'MP091',
      trust: 'published',
    },
  ],
);

export const furtherFullAllowed = dated<boolean>(
  {
    key: 'further-full-allowed',
    title: 'Whether the SSC may require a further Full assessment after Rejected',
    unit: 'yes or no',
  },
  [
    { from: MP091_IN_FORCE, value: true, cite: 'MP091', trust: 'published' },
    { from: START_OF_RULES, value: false, cite: 'MP091', trust: 'published' },
  ],
);

/** Statuses with which a Party may complete User Entry. */
export const entryStatuses = dated<readonly AssuranceStatus[]>(
  { key: 'entry-statuses', title: 'Statuses with which User Entry may be completed', unit: 'statuses' },
  [
    {
      from: START_OF_RULES,
      value: ['approved', 'approved-subject-steps', 'approved-subject-follow-up'],
      cite: 'DEFAULT_Q10',
      trust: 'assumed',
    },
  ],
);

/** Share of the members who may decide that has to be present, as a fraction. */
export const quorumShare = dated<{ readonly of: number; readonly in: number }>(
  { key: 'quorum-share', title: 'Quorum of the SSC, as a share of the members who may decide', unit: 'fraction' },
  [{ from: START_OF_RULES, value: { of: 1, in: 2 }, cite: 'DEFAULT_Q17', trust: 'assumed' }],
);

export const votingRule = dated<string>({ key: 'voting-rule', title: 'How the SSC decides', unit: 'convention' }, [
  {
    from: START_OF_RULES,
    value: 'majority of the votes cast; the chair votes only to break a tie',
    cite: 'DEFAULT_Q17',
    trust: 'assumed',
  },
]);

export const conflictRule = dated<string>(
  { key: 'conflict-rule', title: 'What a declared or found interest does', unit: 'convention' },
  [
    {
      from: START_OF_RULES,
      value: 'no paper, no vote, not counted for the quorum; the recusal is recorded',
      cite: 'DEFAULT_CONFLICTS',
      trust: 'assumed',
    },
  ],
);

export const meetingDays = dated<{ readonly weekday: 'wednesday'; readonly weeksOfMonth: readonly number[] }>(
  { key: 'meeting-days', title: 'When the SSC meets', unit: 'weeks of the month' },
  [
    {
      from: START_OF_RULES,
      value: { weekday: 'wednesday', weeksOfMonth: [2, 4] },
      cite: 'DEFAULT_Q27',
      trust: 'assumed',
    },
  ],
);
