import { z } from 'zod';
import {
  COMMITTEE_OUTCOMES,
  CYCLE_CATEGORIES,
  DUE_REASONS,
  DUE_STATES,
  DUTIES,
  DUTY_STATES,
  TRUSTS,
} from '../rules/vocabulary.ts';
import {
  Action,
  AssessmentKind,
  Because,
  Citation,
  Day,
  Flag,
  Id,
  Instant,
  Line,
  PartyName,
  PersonName,
  Prose,
  UserRole,
  Version,
} from './common.ts';
import { operationsOf } from './operation.ts';

export const CycleCategory = z.enum(CYCLE_CATEGORIES).meta({
  id: 'CycleCategory',
  description: 'The row of the cycle table that a party falls in: which kind of assessment it has in which year.',
});
const DueState = z.enum(DUE_STATES).meta({ id: 'DueState', description: 'How what is due stands.' });

/** A day for which the rule book has rules. */
export const RuledDay = Day.refine((on) => on >= '2015-01-01', 'the rule book begins on 2015-01-01');

/** Something that is due, without its reasoning. */
export const DueRow = z
  .object({
    sentence: z.string().describe('What is due, by when, why, and how it stands.'),
    reason: z.enum(DUE_REASONS),
    kind: AssessmentKind,
    userRoles: z.array(UserRole),
    year: z.int().min(1).max(3).optional().describe('Year of the three-year cycle, for an annual assessment.'),
    category: CycleCategory.optional(),
    dueBy: Day.optional().describe('Absent when no date is set: before User Entry, whenever that is to be.'),
    reached: z.enum(['started', 'completed']).optional().describe('What `dueBy` asks of the fieldwork.'),
    latestStartOn: Day.optional(),
    bookBy: Day.optional().describe('The last day on which a booking leaves twelve weeks and the likely fieldwork.'),
    proclaimed: z
      .boolean()
      .optional()
      .describe('False: the bank holidays of that time are not yet proclaimed, so only weekends were left out.'),
    state: DueState,
    openRef: z.string().optional().describe('The round that is booked or under way for it.'),
  })
  .meta({ id: 'DueRow' });

export const Due = DueRow.extend({
  citation: Citation,
  trust: z.enum(TRUSTS),
  because: z.array(Because),
}).meta({ id: 'Due' });

/** Something that a party has to tell, without its reasoning. Nothing is booked for it. */
export const DutyRow = z
  .object({
    sentence: z.string().describe('What is to be told, by when, and how that stands.'),
    duty: z.enum(DUTIES),
    dueBy: Day,
    state: z.enum(DUTY_STATES).meta({ id: 'DutyState', description: 'How what is to be told stands.' }),
    inUseFrom: Day.optional().describe('Of a second User System: since when it is, or will be, used.'),
  })
  .meta({ id: 'DutyRow' });

export const Duty = DutyRow.extend({ citation: Citation, trust: z.enum(TRUSTS), because: z.array(Because) }).meta({
  id: 'Duty',
});

/** One assessment in the picture of a party's cycle. */
export const CycleItem = z
  .object({
    kind: AssessmentKind,
    year: z.int().min(1).max(3).optional(),
    standing: z.enum(['past', 'due', 'booked', 'forecast']),
    on: Day.optional().describe(
      'When its fieldwork ended or is to end, or by when it is due; absent while no day is set.',
    ),
    ref: z.string().optional(),
    assessmentId: Id.optional(),
    outcome: z.enum(COMMITTEE_OUTCOMES).optional(),
    state: DueState.optional(),
  })
  .meta({ id: 'CycleItem' });

/** An annual assessment that is to be expected. */
export const ExpectedAssessment = z
  .object({
    kind: AssessmentKind,
    year: z.int().min(1).max(3),
    category: CycleCategory,
    dueBy: Day,
    latestStartOn: Day,
    bookBy: Day,
    proclaimed: z
      .boolean()
      .describe('False: the bank holidays of that time are not yet proclaimed, so only weekends were left out.'),
  })
  .meta({ id: 'ExpectedAssessment' });

export const Obligations = z
  .object({
    party: PartyName,
    on: Day,
    due: z.array(Due).describe('Soonest first; empty when nothing is due.'),
    duties: z.array(Duty).describe('What the party has to tell, soonest first; empty when there is nothing.'),
    warnings: z.array(Because).describe('Where premises and Devices imply different rows. Premises decide.'),
    cycle: z.object({
      category: CycleCategory,
      letter: z.string().describe('How people refer to the row of the cycle table: A to E.'),
      cycleNo: z.int().describe('The first cycle is 1; a further Full assessment begins again at 1.'),
      items: z.array(CycleItem),
    }),
    expected: z
      .array(ExpectedAssessment)
      .describe('The annual assessments of the next six years, as if each were held on the day it is due.'),
  })
  .meta({ id: 'Obligations' });

const ofParty = {
  party: PartyName,
  countsDisagree: z.boolean().describe('The party’s premises and its Devices imply different rows of the cycle table.'),
};

/** Something due of a party: an assessment, or, where `duty` is given, something it has to tell. */
export const ObligationRow = z
  .union([DueRow.extend(ofParty).meta({ id: 'AssessmentDue' }), DutyRow.extend(ofParty).meta({ id: 'DutyDue' })])
  .meta({ id: 'ObligationRow' });

/** Something due in a month of a calendar year. */
export const CalendarItem = z
  .object({
    party: PartyName,
    kind: AssessmentKind,
    year: z.int().min(1).max(3).optional().describe('Year of the three-year cycle, for an annual assessment.'),
    dueBy: Day,
    bookBy: Day.optional(),
    state: DueState.optional().describe('How it stands; absent while it is only to be expected.'),
    openRef: z.string().optional(),
  })
  .meta({ id: 'CalendarItem' });

const RuleKey = z.string().regex(/^[a-z0-9-]{1,60}$/, 'must be the key of a rule value');

/** One value that the rules use, over time. */
export const RuleValue = z
  .object({
    key: z.string(),
    title: z.string(),
    unit: z.string(),
    entries: z
      .array(
        z.object({
          from: Day,
          value: z.unknown().describe('As the rules use it.'),
          text: z.string().describe('The same in words.'),
          citation: Citation,
          trust: z.enum(TRUSTS),
          inForce: z.boolean(),
          settled: z
            .object({
              action: z.enum(['confirmed', 'replaced']),
              reason: z.string(),
              source: z.string(),
              by: PersonName,
              at: Instant,
            })
            .optional()
            .describe('What SECAS said when it settled this value; absent for a value of the rule book.'),
        }),
      )
      .describe('Newest first. Of two that SECAS settled for one day, the first counts.'),
    askable: z.boolean().describe('May be asked about: preview-what-if.'),
    unsure: z.boolean().describe('In force now, and recalled or assumed, in whole or in part.'),
    version: Version.describe('One more than the number of times SECAS has settled it.'),
    actions: z.array(Action),
  })
  .meta({ id: 'RuleValue' });

/** What SECAS says when it settles a value. */
const settling = {
  from: Day.describe('Today or a later day: what was answered before stands.'),
  reason: Prose(2000),
  source: Line(300).describe('Where it stands, or who decided it.'),
};
/** In the form of the value it takes the place of: a number, a text, a list, or named parts of these. */
const NewRuleValue = z
  .json()
  .refine((value) => JSON.stringify(value).length <= 4000, 'must be 4,000 characters of JSON at most')
  .meta({ id: 'NewRuleValue' });
const SETTLING = ['begins-in-the-past', 'rule-value-certain'] as const;

/** What a list of obligations is narrowed by. */
const ObligationsQuery = z.strictObject({
  on: RuledDay.optional(),
  kind: AssessmentKind.optional(),
  category: CycleCategory.optional(),
  state: z.enum([...DUE_STATES, ...DUTY_STATES]).optional(),
  dueFrom: Day.optional(),
  dueTo: Day.optional(),
  search: Line(100).optional().describe('Part of the name or reference of a party.'),
});

export const obligationOperations = operationsOf('obligations', {
  'read-obligations': {
    method: 'GET',
    path: '/parties/{partyId}/obligations',
    summary: 'What is due of a party, by when and why, step by step; and its three-year cycle',
    params: z.strictObject({ partyId: Id }),
    query: z.strictObject({ on: RuledDay.optional().describe('As it was, or will be, on another day than today.') }),
    answer: Obligations,
    refusals: ['not-found'],
  },
  'list-obligations': {
    method: 'GET',
    path: '/obligations',
    summary: 'What is due of everyone you may see, what needs doing first on top',
    query: ObligationsQuery.extend({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      after: z.string().max(400).optional().describe('The `next` of the page you have.'),
    }),
    answer: z.object({
      on: Day,
      rows: z.array(ObligationRow),
      total: z.int().describe('All that fit, beyond this page too.'),
      next: z.string().nullable().describe('Where the next page begins; null on the last.'),
      counts: z
        .array(z.object({ state: z.enum([...DUE_STATES, ...DUTY_STATES]), count: z.int() }))
        .describe('Of all rows as filtered, but for the filter on the state itself.'),
      parties: z.int().describe('Parties that were looked at.'),
    }),
    refusals: [],
  },
  'download-obligations': {
    method: 'GET',
    path: '/obligations.csv',
    summary: 'The same list as CSV',
    query: ObligationsQuery,
    answer: z.string(),
    download: 'text/csv; charset=utf-8',
    refusals: [],
  },
  'download-obligations-workbook': {
    method: 'GET',
    path: '/obligations.xlsx',
    summary: 'The same list as a workbook',
    query: ObligationsQuery,
    answer: z.string(),
    download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    refusals: [],
  },
  'read-due-calendar': {
    method: 'GET',
    path: '/obligations/calendar',
    summary: 'What is due in a calendar year, month by month: what is due now, and what is to be expected',
    query: z.strictObject({
      year: z.coerce.number().int().min(2015).max(2099).optional().describe('This year unless told otherwise.'),
      kind: AssessmentKind.optional(),
    }),
    answer: z.object({
      year: z.int(),
      on: Day,
      parties: z.int().describe('Parties that were looked at.'),
      months: z
        .array(z.object({ month: z.int().min(1).max(12), items: z.array(CalendarItem) }))
        .describe('Twelve, each with what is due in it, soonest first.'),
    }),
    refusals: [],
  },
  'read-rule-values': {
    method: 'GET',
    path: '/rule-values',
    summary: 'Every value the rules use: since when, by which source, and how far it can be trusted',
    query: z.strictObject({
      assumedOnly: Flag.optional().describe('Only values in force that are recalled or assumed.'),
    }),
    answer: z.object({ on: Day, rows: z.array(RuleValue) }),
    refusals: [],
  },
  'preview-rule-value': {
    method: 'GET',
    path: '/rule-values/{key}/preview',
    summary: 'Whose obligations another value would change, before anybody settles it',
    params: z.strictObject({ key: RuleKey }),
    query: z.strictObject({
      from: RuledDay,
      value: z.string().max(4000).describe('The new value as JSON, in the form of the one in force.'),
    }),
    answer: z.object({
      from: Day,
      before: z.string(),
      after: z.string(),
      touches: z.string().describe('What follows the value, from its day on: what was settled before then stands.'),
      parties: z.int().describe('Parties that were looked at.'),
      changes: z
        .array(z.object({ party: PartyName, before: z.array(DueRow), after: z.array(DueRow) }))
        .describe('Only parties of which something else would be due on that day, or stand otherwise.'),
    }),
    refusals: [...SETTLING, 'rule-value-is-logic', 'rule-value-does-not-fit', 'rule-value-same', 'not-found'],
  },
  'confirm-rule-value': {
    method: 'POST',
    path: '/rule-values/{key}/confirm',
    summary: 'Confirm a value that is assumed or recalled, from a day on; answers cite it as confirmed by SECAS',
    params: z.strictObject({ key: RuleKey }),
    body: z.strictObject({ version: Version, ...settling }),
    answer: RuleValue,
    refusals: [...SETTLING, 'rule-value-confirmed'],
  },
  'replace-rule-value': {
    method: 'POST',
    path: '/rule-values/{key}/replace',
    summary: 'Put another value in place of one that is assumed or recalled, from a day on; earlier days keep theirs',
    params: z.strictObject({ key: RuleKey }),
    body: z.strictObject({ version: Version, ...settling, value: NewRuleValue }),
    answer: RuleValue,
    refusals: [...SETTLING, 'rule-value-is-logic', 'rule-value-does-not-fit', 'rule-value-same'],
  },
});
