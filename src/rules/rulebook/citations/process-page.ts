import type { Citation } from './citation.ts';

function page(clause: string, note: string): Citation {
  return {
    document: 'Security Assessment Process (SEC website)',
    clause,
    source: 'page',
    note,
  };
}

/** The public process page, by its headings. */
export const PROCESS_PAGE = {
  SEED_TYPES: page(
    'What are security assessments?',
    'Three-year cycles; a Full assessment before becoming a User and in the first year of each cycle; an assessment every year; the kind depends on Party type and number of smart metering systems.',
  ),
  SEED_FIELDWORK: page(
    'FUSA',
    'Fieldwork of a Full assessment takes between 3 and 10 working days, depending on preparedness, number of observations and shared or bespoke User System.',
  ),
  SEED_VUSA: page(
    'VUSA',
    'A Verification assessment addresses three key areas to find the extent of changes since the previous Full assessment.',
  ),
  SEED_SSA: page(
    'SSA',
    'A Self-Assessment is carried out by the User to identify any material increase in security risk since the last Full or Verification assessment.',
  ),
  SEED_STATUS: page('What happens next?', 'The SSC reviews the assessment and sets one of four assurance statuses.'),
  SEED_FOLLOW_UP: page(
    'What happens next?',
    'With many outstanding observations and no confidence in their remediation, the SSC may request a Follow-up Assessment.',
  ),
  SEED_FEE: page(
    'Costs and cancellation fees',
    'With less than four weeks of notice, 25% of the total cost of the assessment can be charged.',
  ),
  SEED_NOTICE: page(
    'Costs and cancellation fees',
    'A security assessment is rescheduled at least four weeks in advance of the assessment date.',
  ),
  SEED_CHARGE: page(
    'Costs and cancellation fees',
    'The rate card is indicative: the charge is for the actual number of days used to do the assessment and write its report.',
  ),
} as const satisfies Record<string, Citation>;
