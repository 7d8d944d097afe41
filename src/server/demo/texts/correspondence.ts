/** Texts that pass between the five sides outside the committee: bookings, fees, report rounds and remediation. */

/** Why a party moves or cancels a confirmed assessment. */
export const RESCHEDULE_REASONS = [
  'Our key management lead is on parental leave in the booked weeks, and the deputy starts only in the month after.',
  'The provider has moved its platform upgrade into the booked week. We would rather be assessed on the new release.',
  'The operations centre is closed for electrical work on two of the booked days.',
  'A portfolio transfer completes in the same week and takes up the people whom the assessors need to meet.',
] as const satisfies readonly string[];

/** Why SECAS does not apply the late-notice charge. */
export const WAIVER_REASONS = [
  'The move was made necessary by an incident at the shared provider that the party could not have foreseen; the assessors were placed elsewhere in the same week.',
  'SECAS had itself asked for different dates two days earlier. The notice counts as given on that day.',
  'Bereavement in a team of three. The CIO confirms that it incurred no cost.',
] as const satisfies readonly string[];

/** Why SECAS applies the late-notice charge. */
export const CHARGE_REASONS = [
  'Nine days’ notice for planned work that was known at the time of booking. The assessors’ days could not be used otherwise.',
  'Second move of the same assessment at short notice. No circumstance outside the party’s control was given.',
] as const satisfies readonly string[];

/** What a party tells the assessors when it books. */
export const BOOKING_NOTES = [
  'The security lead is available throughout; key custodians on Tuesdays and Thursdays only.',
  'Please bring photo identification for the operations centre. Laptops are checked in at the gate.',
  'We would like the first two days on site and the rest by video call.',
  'Our provider’s service manager will join on the days that concern the shared platform.',
  'This is our first assessment. We would be glad of the one-hour session beforehand.',
] as const satisfies readonly string[];

export interface DemoFactualComment {
  readonly comment: string;
  readonly reply: string;
  readonly accepted: boolean;
}

/** Factual-accuracy comments of a party, with the CIO's reply. */
export const FACTUAL_ACCURACY_COMMENTS = [
  {
    comment:
      'The number of accounts should read three, not four: the fourth belongs to a service and cannot log on interactively.',
    reply: 'Agreed after a second look at the export. Corrected to three.',
    accepted: true,
  },
  {
    comment: 'The certificate was renewed on the last day of fieldwork; the report should not call it expired.',
    reply: 'It had expired when we looked. We have added that it was renewed on the last day.',
    accepted: true,
  },
  {
    comment: 'The operations centre is named by its former name. The floor was renamed in the spring.',
    reply: 'Corrected throughout.',
    accepted: true,
  },
  {
    comment: 'We ask that the grade be lowered, since no harm has come of it.',
    reply: 'Grades are not a matter of fact. The point belongs in the response; the wording is unchanged.',
    accepted: false,
  },
  {
    comment:
      'The report says that the alert waited 52 hours. By our clock it was 41, as the first look was not recorded in the tool.',
    reply: 'The chat record shows a first look after 41 hours. Figure changed, source added.',
    accepted: true,
  },
  {
    comment: 'The sample was drawn from the busiest week of the year and is not typical.',
    reply: 'The week was chosen at random in your presence. We have named the week so that the reader can judge.',
    accepted: false,
  },
] as const satisfies readonly DemoFactualComment[];

/** Remarks of the quality reviewer when a report goes back. */
export const QUALITY_RETURNS = [
  'Finding 3 states a conclusion for which the evidence paragraph gives only one sample. Add the extended sample or lower the grade.',
  'The summary speaks of seven observations; six are in the body. Please reconcile and send again.',
] as const satisfies readonly string[];

/** Opening paragraphs of a report's summary; `{party}` is the party's name. */
export const REPORT_SUMMARIES = {
  strong: [
    '{party} was well prepared. Evidence was available when asked for, owners knew their controls, and the management system is in daily use. The few observations concern completeness and not design.',
    'Security at {party} is led from the top and measured. We found the duties of Sections G3 to G6 met, with small exceptions that the team had mostly identified itself.',
  ],
  fair: [
    '{party} has the right controls in most places, and people who care about them. Where we found weaknesses they arise from growth: procedures written for a smaller organisation have not kept pace.',
    'The design of the User System at {party} is sound. Operation is less even: log collection, leaver access and the follow-up of actions need attention within the next months.',
  ],
  weak: [
    'We found serious weaknesses at {party}. Several duties were not met on the days of fieldwork, and the causes are common to more than one section: unclear ownership, and changes made without assessment.',
    '{party} co-operated fully. The User System is not yet in a state in which we could advise that access is safe; separation, screening and key management need substantial work.',
  ],
} as const satisfies Record<string, readonly string[]>;

/** Progress on a condition, as the party reports it. */
export const PROGRESS_REPORTS = [
  'Design approved and equipment ordered. Delivery is confirmed for the end of the month; the agreed date holds.',
  'Done on three of four servers. The fourth follows in the maintenance window of next week.',
  'Complete. Configuration export, test record and the updated procedure are attached.',
  'Two weeks behind, because the vendor’s release was withdrawn. The interim measure stays in place, and we ask for a new date.',
  'Contract variation signed by both sides; the first report under the new terms is attached.',
] as const satisfies readonly string[];

export const DISCHARGE_REFUSALS = [
  'The attachment describes the plan and not its completion. Please send evidence of the final state.',
  'The evidence covers one of two sites. Please add the second.',
] as const satisfies readonly string[];
