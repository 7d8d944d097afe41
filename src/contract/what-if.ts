import { z } from 'zod';
import {
  ASSESSMENT_KINDS,
  DUE_STATES,
  DUTIES,
  DUTY_STATES,
  PARTY_CATEGORIES,
  SYSTEM_KINDS,
  TRUSTS,
} from '../rules/vocabulary.ts';
import { AssessmentKind, Because, Citation, Day, Id, Line, PartyName, UserRole } from './common.ts';
import { CalendarItem, CycleCategory, CycleItem, Due, Duty, ExpectedAssessment, RuledDay } from './obligations.ts';
import { operationsOf } from './operation.ts';

const Year = z.int().min(1).max(3);

/** What would be otherwise, as it was understood. `assay changes-schema` prints the same as JSON Schema. */
const changesForAll = {
  portfolio: z
    .object({ from: Day, percent: z.int().describe('What each count comes to, as per cent of what it is.') })
    .optional()
    .describe('Every count of premises from a day on, larger or smaller.'),
  ruleValues: z
    .array(z.object({ key: z.string(), from: Day, value: z.unknown() }))
    .optional()
    .describe('Other values in place of those that the rules use.'),
};
const ChangesForAll = z.object(changesForAll).meta({ id: 'ChangesForAll' });
const Changes = z
  .object({
    category: z.object({ to: z.enum(PARTY_CATEGORIES), from: Day }).optional(),
    premises: z.array(z.object({ countedOn: Day, domestic: z.int(), nonDomestic: z.int() })).optional(),
    userRoles: z
      .array(
        z.object({
          role: UserRole,
          addedOn: Day.optional().describe('Only for a User Role that is taken on.'),
          enteredOn: Day.optional(),
          until: Day.optional().describe('The last day on which the Party acts in it.'),
        }),
      )
      .optional(),
    userSystems: z
      .array(
        z.object({
          name: z.string(),
          kind: z.enum(SYSTEM_KINDS).optional().describe('Only for a new one.'),
          inUseFrom: Day.optional().describe('Only for a new one.'),
          inUseUntil: Day.optional(),
          toldOn: Day.optional(),
        }),
      )
      .optional(),
    ...changesForAll,
  })
  .meta({ id: 'Changes', description: 'How the facts of a party, or the values of the rules, would be otherwise.' });

/** The changes as they are sent: in the address, so that a question can be kept and sent to somebody. */
const ChangesText = z
  .string()
  .max(6000)
  .describe('The changes as JSON, in the form of `changes` of the answer; `{}` for none.');

const Compared = z
  .object({
    kind: z.enum([...ASSESSMENT_KINDS, ...DUTIES]),
    dueBy: Day.optional(),
    bookBy: Day.optional(),
    state: z.enum([...DUE_STATES, ...DUTY_STATES]).optional(),
    category: CycleCategory.optional(),
    year: Year.optional(),
    userRoles: z.array(UserRole).optional(),
  })
  .meta({ id: 'Compared' });

/** One difference between the answer as it is and as it would be. */
const Difference = z
  .object({
    of: z
      .enum(['due', 'duty', 'expected'])
      .describe('Of what is due now, of what is to be told, of the years to come.'),
    how: z.enum(['appears', 'disappears', 'changes']),
    differs: z
      .array(z.enum(['kind', 'dueBy', 'bookBy', 'state', 'category', 'year', 'userRoles']))
      .describe('Empty for what appears or disappears.'),
    before: Compared.optional(),
    after: Compared.optional(),
    sentence: z.string(),
  })
  .meta({ id: 'Difference' });

const WhatIfSide = z
  .object({
    category: CycleCategory,
    letter: z.string().describe('How people refer to the row of the cycle table: A to E.'),
    due: z.array(Due).describe('Soonest first.'),
    duties: z.array(Duty).describe('Soonest first.'),
    expected: z
      .array(ExpectedAssessment.extend({ citation: Citation, trust: z.enum(TRUSTS), because: z.array(Because) }))
      .describe('The annual assessments of the next six years, as if each were held on the day it is due.'),
    items: z.array(CycleItem).describe('The same with the rounds of this cycle that are past, for a picture.'),
  })
  .meta({ id: 'WhatIfSide' });

const Quarter = z.int().min(1).max(4);

export const whatIfOperations = operationsOf('obligations', {
  'preview-what-if': {
    method: 'GET',
    path: '/parties/{partyId}/what-if',
    summary: 'What would be due of a party if its facts or a rule value were other, beside what is. Nothing is saved',
    params: z.strictObject({ partyId: Id }),
    query: z.strictObject({
      changes: ChangesText,
      on: RuledDay.optional().describe('Asked as of another day than today.'),
    }),
    answer: z
      .object({
        party: PartyName,
        on: Day,
        changes: Changes,
        before: WhatIfSide,
        after: WhatIfSide,
        differences: z.array(Difference),
      })
      .meta({ id: 'WhatIf' }),
    refusals: ['not-found'],
  },
  'preview-what-if-for-all': {
    method: 'GET',
    path: '/obligations/what-if',
    summary: 'Whose next six years would change with another rule value or other counts, and how many of each kind',
    query: z.strictObject({
      changes: ChangesText,
      search: Line(100).optional().describe('Part of the name or reference of a party.'),
      limit: z.coerce.number().int().min(1).max(1000).default(100).describe('How many of the parties to name.'),
    }),
    answer: z.object({
      on: Day,
      changes: ChangesForAll,
      parties: z.int().describe('Parties that were looked at.'),
      affected: z.int().describe('Parties of which something would be otherwise.'),
      found: z.int().describe('Of these, those that fit the search.'),
      years: z
        .array(
          z.object({
            year: z.int(),
            kinds: z.array(z.object({ kind: AssessmentKind, before: z.int(), after: z.int() })),
          }),
        )
        .describe('Assessments with a day, by the calendar year they are due in; those of earlier years are overdue.'),
      rows: z.array(z.object({ party: PartyName, differences: z.array(Difference) })),
    }),
    refusals: [],
  },
  'read-due-forecast': {
    method: 'GET',
    path: '/obligations/forecast',
    summary: 'The next six years of everyone you may see, quarter by quarter: how many of each kind, and which',
    query: z.strictObject({
      kind: AssessmentKind.optional(),
      year: z.coerce.number().int().min(2015).max(2199).optional().describe('Name only what is due in this year.'),
      quarter: z.coerce.number().int().min(1).max(4).optional().describe('And in this quarter of it.'),
      search: Line(100).optional().describe('Part of the name or reference of a party.'),
      limit: z.coerce.number().int().min(1).max(1000).default(100).describe('How many to name.'),
    }),
    answer: z.object({
      on: Day,
      until: Day,
      parties: z.int().describe('Parties that were looked at.'),
      total: z.int(),
      overdue: z.int().describe('Of these, due before the first quarter.'),
      quarters: z
        .array(
          z.object({
            year: z.int(),
            quarter: Quarter,
            count: z.int(),
            kinds: z.array(z.object({ kind: AssessmentKind, count: z.int() })),
          }),
        )
        .describe('From the quarter of today on, whichever is named below.'),
      found: z.int().describe('What fits the year and quarter.'),
      items: z.array(CalendarItem).describe('Soonest first.'),
    }),
    refusals: [],
  },
});
