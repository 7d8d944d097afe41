import type { Citation } from './citation.ts';

function assumed(clause: string, note: string): Citation {
  return { document: 'Assay defaults', clause, source: 'default', note };
}

/** What this product assumes where the sources are silent or disagree. The product shows each as an assumption. */
export const DEFAULTS = {
  DEFAULT_PROCESS: assumed(
    'process',
    'How this product hands the work from one side to the next; the sources describe the steps, not the hand-overs.',
  ),
  DEFAULT_ESTIMATE: assumed('estimate', 'The sources say what moves the length of fieldwork, not by how much.'),
  DEFAULT_RESCHEDULE_LEAD: assumed(
    'rescheduling',
    'A rescheduled assessment needs a working day in the future; the twelve weeks bind new requests only.',
  ),
  DEFAULT_DAY_ENTRY: assumed(
    'recording days',
    'Work is recorded in quarters of a day, at most one day for a person on a day.',
  ),
  DEFAULT_SECOND_SYSTEM: assumed(
    'second User System',
    'A review of a second User System that the SSC orders by itself is held as a Follow-up: it looks at what the SSC names and leaves the cycle as it is.',
  ),
  DEFAULT_Q1: assumed('Q1', 'Weights 1 and 5, limit 250,000, strictly more.'),
  DEFAULT_Q2: assumed(
    'Q2',
    'The cycle table is data with effective dates; its third year and its large Network row are recalled.',
  ),
  DEFAULT_Q3: assumed('Q3', 'Premises decide; device counts are kept as evidence.'),
  DEFAULT_Q4: assumed('Q4', 'Premises are counted on the day the kind is decided, and again at confirmation.'),
  DEFAULT_Q5: assumed(
    'Q5',
    'Twelve months from the end of the previous fieldwork; after a Self-Assessment, from its submission to the CIO.',
  ),
  DEFAULT_Q6: assumed('Q6', '“Completed” means fieldwork ended.'),
  DEFAULT_Q7: assumed(
    'Q7',
    'The position in the cycle counts from the initial Full assessment, whatever the premises did since.',
  ),
  DEFAULT_Q8: assumed('Q8', 'A further Full assessment restarts the cycle; a new User Role joins the cycle that runs.'),
  DEFAULT_Q9: assumed('Q9', 'A Shared Resource Provider is counted by the sum of its Users’ premises.'),
  DEFAULT_Q10: assumed('Q10', 'Approved subject to conditions is enough to complete User Entry.'),
  DEFAULT_Q11: assumed('Q11', 'After Rejected the SSC chooses; a further Full assessment is suggested.'),
  DEFAULT_Q12: assumed('Q12', 'The SSC decides under delegation.'),
  DEFAULT_Q13: assumed(
    'Q13',
    'SECAS decides whether to apply the 25%; its base is the current estimate without VAT; it covers rescheduling and cancelling.',
  ),
  DEFAULT_Q14: assumed(
    'Q14',
    'Four weeks are 28 calendar days; the day of the request counts as notice and the start day does not.',
  ),
  DEFAULT_Q15: assumed('Q15', 'Twelve weeks are 84 calendar days from receipt by SECAS.'),
  DEFAULT_Q16: assumed('Q16', 'Clocks for draft, response, outcome and paper day: 10, 10, 2 and 5 working days.'),
  DEFAULT_Q17: assumed(
    'Q17',
    'Half of the members who may decide are a quorum; a majority of the votes cast decides; the chair breaks ties.',
  ),
  DEFAULT_Q18: assumed('Q18', 'An assessor who advised the Party within 24 months does not assess it.'),
  DEFAULT_Q19: assumed('Q19', 'The scale of results of a control.'),
  DEFAULT_Q20: assumed('Q20', 'The three key areas of a Verification assessment.'),
  DEFAULT_Q22: assumed('Q22', 'VAT of 20% on top; the late-notice charge is worked out before VAT.'),
  DEFAULT_Q23: assumed('Q23', 'Payment within five working days of receipt.'),
  DEFAULT_Q24: assumed('Q24', 'A later User Role needs a Full assessment for that role before entry.'),
  DEFAULT_Q25: assumed('Q25', 'Working Days follow the bank holidays of England and Wales.'),
  DEFAULT_Q26: assumed('Q26', 'A follow-up is due on the date the decision sets.'),
  DEFAULT_Q27: assumed('Q27', 'The SSC meets on the second and fourth Wednesday.'),
  DEFAULT_Q28: assumed('Q28', 'No time limit for an appeal was found; a reminder after ten working days.'),
  DEFAULT_DISCHARGE: assumed(
    'discharging conditions',
    'The SSC’s chair, or SECAS on behalf of the SSC, discharges a condition or returns it; the sources say that the SSC is to be satisfied, not who says so between its meetings.',
  ),
  DEFAULT_ROUNDING: assumed(
    'rounding',
    'Each line is rounded half up to the penny, and VAT once on the sum of the lines; a counter-entry rounds as what it undoes.',
  ),
  DEFAULT_CHARGE_TIME: assumed(
    'when to charge',
    'The days are charged once the report is issued, since those spent on it count; a late-notice charge as soon as SECAS has decided to make it, at whatever step the assessment stands.',
  ),
  CONFIRMED_BY_SECAS: {
    document: 'Register of rule values',
    clause: 'confirmed by SECAS',
    source: 'secas',
    note: 'SECAS confirmed this value or put it in place of an assumption; the register says who, when, why and by which source.',
  },
  WHAT_IF: {
    document: 'What if',
    clause: 'asked about',
    source: 'default',
    note: 'A value that somebody asks about. It is no rule: it stands in the answer to that question alone.',
  },
  DEFAULT_SHARED_ASSURANCE: assumed(
    'assurance of a Shared Resource Provider',
    'A User reads the final version of each report that stood while it used the system, with the outcome; it keeps what reached it when its use ends, and gets nothing that comes later. SECAS confirms that there is an agreement.',
  ),
  DEFAULT_ACCESS_LOG: assumed(
    'access log',
    'Who read what is sensitive, and what was refused to whom, is kept for two years: two rounds of the yearly audit.',
  ),
  DEFAULT_CONFLICTS: assumed(
    'conflicts',
    'A member whose employer is concerned sees no paper, casts no vote and does not count for the quorum; the recusal is recorded.',
  ),
} as const satisfies Record<string, Citation>;
