import { z } from 'zod';
import { CHARGE_KINDS, DAY_ACTIVITIES, RATE_GRADES, TRUSTS } from '../rules/vocabulary.ts';
import {
  Action,
  AssessmentKind,
  Because,
  Day,
  Id,
  Line,
  onAssessment,
  PageQuery,
  PartyName,
  Pence,
  Prose,
  Version,
} from './common.ts';
import { operationsOf } from './operation.ts';

/** A month of the calendar, `2026-11`. */
export const Month = z
  .string()
  .regex(/^(20\d\d|21\d\d)-(0[1-9]|1[0-2])$/, 'must be a month, as in 2026-11')
  .meta({ id: 'Month', description: 'A month of the calendar, as in 2026-11.' });

export const RateCard = z
  .object({
    id: Id,
    name: z.string(),
    fromOn: Day,
    untilOn: Day.describe('The last day it is in force.'),
    leadPence: Pence,
    assessorPence: Pence,
    reviewerPence: Pence,
    trust: z.enum(TRUSTS),
    inForce: z.boolean(),
    daysCharged: z.int().describe('Day entries charged at it so far.'),
  })
  .meta({ id: 'RateCard' });

/** One day entry with its price: the rate card in force on that very day. */
export const DayLine = z
  .object({
    id: Id,
    person: z.string(),
    workedOn: Day,
    days: z.number().describe('Below zero for a counter-entry.'),
    activity: z.enum(DAY_ACTIVITIES),
    grade: z.enum(RATE_GRADES),
    rateCard: z.string().nullable(),
    ratePence: Pence.nullable(),
    amountPence: Pence.nullable(),
    state: z.enum(['open', 'charged', 'undone']).describe('`undone`: reversed before it was ever charged.'),
    chargeRef: z.string().nullable(),
  })
  .meta({ id: 'DayLine' });

export const ChargeRow = z
  .object({
    id: Id,
    ref: z.string(),
    party: PartyName,
    assessment: z.object({ id: Id, ref: z.string(), kind: AssessmentKind }),
    kind: z.enum(CHARGE_KINDS),
    month: Month.describe('The monthly statement it stands on.'),
    raisedOn: Day,
    netPence: Pence,
    vatPercent: z.int(),
    vatPence: Pence,
    totalPence: Pence,
    estimatePence: Pence.nullable(),
    narrative: z.string(),
    reason: z.string(),
    reverses: z.string().nullable().describe('The charge that this counter-entry undoes.'),
    reversedBy: z.string().nullable().describe('The counter-entry that undid it.'),
  })
  .meta({ id: 'ChargeRow' });

export const Charge = ChargeRow.extend({
  lines: z.array(
    z.object({
      dayId: Id,
      person: z.string(),
      workedOn: Day,
      days: z.number(),
      rateCard: z.string(),
      ratePence: Pence,
      amountPence: Pence,
    }),
  ),
  actions: z.array(Action),
}).meta({ id: 'Charge' });

/** What a charge would be, before anybody raises it. */
export const ChargePreview = z
  .object({
    kind: z.enum(['assessment', 'late-notice']),
    feeId: Id.nullable(),
    days: z.number(),
    netPence: Pence,
    vatPercent: z.int(),
    vatPence: Pence,
    totalPence: Pence,
    because: z.array(Because),
    refusal: Action.shape.refusal.describe('Why it would be refused.'),
  })
  .meta({ id: 'ChargePreview' });

export const AssessmentCharges = z
  .object({
    assessmentId: Id,
    version: Version.describe('Of the assessment.'),
    days: z.array(DayLine),
    charges: z.array(Charge),
    fees: z.array(
      z.object({
        id: Id,
        feePence: Pence,
        state: z.enum(['pending', 'charged', 'waived']),
        decidedOn: Day.nullable(),
        chargeRef: z.string().nullable(),
      }),
    ),
    totals: z.object({
      daysCharged: z.number(),
      daysOpen: z.number(),
      chargedPence: Pence.describe('For days, without VAT, counter-entries taken off.'),
      openPence: Pence.describe('Worked and not charged yet, without VAT.'),
      latePence: Pence.describe('For late notice, without VAT.'),
      estimatePence: Pence.nullable(),
      variancePence: Pence.nullable().describe(
        'Charged and open together, less the estimate; above zero when it is more.',
      ),
    }),
    previews: z.array(ChargePreview).describe('What may be raised now; empty for those who do not raise charges.'),
    actions: z.array(Action),
  })
  .meta({ id: 'AssessmentCharges' });

export const Statement = z
  .object({
    month: Month,
    lines: z.array(ChargeRow),
    totals: z.object({ lines: z.int(), netPence: Pence, vatPence: Pence, totalPence: Pence }),
    complete: z.boolean().describe('The month is over: nothing can come onto it any more.'),
    months: z.array(Month).describe('The months that have a statement, newest first.'),
  })
  .meta({ id: 'Statement' });

export const chargeOperations = operationsOf('charges', {
  'list-rate-cards': {
    method: 'GET',
    path: '/rate-cards',
    summary: 'The User CIO’s rate cards, August to August, newest first',
    answer: z.object({ rows: z.array(RateCard), actions: z.array(Action) }),
    refusals: [],
  },
  'add-rate-card': {
    method: 'POST',
    path: '/rate-cards',
    summary: 'Register the rate card of one year',
    body: z.strictObject({
      name: Line(60),
      fromOn: Day.describe('A 1 August.'),
      untilOn: Day.describe('The 31 July after.'),
      leadPence: Pence.min(1).max(100_000_000),
      assessorPence: Pence.min(1).max(100_000_000),
      reviewerPence: Pence.min(1).max(100_000_000),
    }),
    answer: z.object({ rows: z.array(RateCard), actions: z.array(Action) }),
    refusals: ['rate-card-not-a-year', 'rate-card-exists'],
  },
  'read-charges': {
    method: 'GET',
    path: '/assessments/{assessmentId}/charges',
    summary: 'What an assessment costs: each day at the rate card of that day, charges, late notice, and the variance',
    params: onAssessment,
    answer: AssessmentCharges,
    refusals: ['not-found'],
  },
  'preview-charge': {
    method: 'GET',
    path: '/assessments/{assessmentId}/charge-preview',
    summary: 'What a charge raised today would be, and why',
    params: onAssessment,
    query: z.strictObject({ feeId: Id.optional().describe('A late-notice charge, instead of the days.') }),
    answer: ChargePreview,
    refusals: ['not-found'],
  },
  'raise-charge': {
    method: 'POST',
    path: '/assessments/{assessmentId}/charges',
    summary:
      'Charge all days that are not charged yet, once the report is issued; or, at any step, a late-notice charge that SECAS decided to make',
    params: onAssessment,
    body: z.strictObject({
      version: Version,
      /** What the preview showed. If it is another by now, nothing happens. */
      expectedNetPence: Pence,
      feeId: Id.optional(),
    }),
    answer: AssessmentCharges,
    refusals: [
      'report-not-issued',
      'nothing-to-charge',
      'no-rate-card',
      'charge-has-changed',
      'fee-not-charged',
      'fee-already-raised',
    ],
  },
  'correct-charge': {
    method: 'POST',
    path: '/assessments/{assessmentId}/charges/{chargeId}/correct',
    summary: 'Undo a charge by a counter-entry; its days can be charged again',
    params: z.strictObject({ assessmentId: Id, chargeId: Id }),
    body: z.strictObject({ version: Version, reason: Prose(1000) }),
    answer: AssessmentCharges,
    refusals: ['already-corrected', 'reason-required'],
  },
  'list-charges': {
    method: 'GET',
    path: '/charges',
    summary: 'Charges you may see, newest first',
    query: PageQuery.extend({ month: Month.optional(), partyId: Id.optional(), kind: z.enum(CHARGE_KINDS).optional() }),
    answer: z.object({ rows: z.array(ChargeRow) }),
    refusals: [],
  },
  'read-statement': {
    method: 'GET',
    path: '/statement',
    summary: 'The statement of one month: the lines that DCC puts on the Parties’ charges',
    query: z.strictObject({ month: Month.optional().describe('This month unless told.') }),
    answer: Statement,
    refusals: [],
  },
  'download-statement': {
    method: 'GET',
    path: '/statement/csv',
    summary: 'The statement of one month as CSV (RFC 4180, UTF-8 without a byte-order mark, header line; see docs)',
    query: z.strictObject({ month: Month }),
    answer: z.string(),
    download: 'text/csv; charset=utf-8',
    refusals: [],
  },
});
