import type { Citation } from './citation.ts';

const SCF = 'Security Controls Framework';

/** Modifications of the Code, the Security Controls Framework, and what was published about them. */
export const FRAMEWORK = {
  SECMP0059: {
    document: 'Modification SECMP0059',
    edition: 'in force 28 February 2019',
    source: 'page',
    note: 'Thresholds of 250,000 domestic and 50,000 non-domestic premises, “or less” being the lighter cycle; second-year Verification assessment for Other Users.',
  },
  SECMP0059_EQUATION: {
    document: 'Modification SECMP0059',
    edition: 'in force 28 February 2019',
    source: 'default',
    note: 'The combined-portfolio equation was not found. Domestic + 5 × non-domestic > 250,000 is the one linear weighting that reproduces both published thresholds.',
  },
  MP091: {
    document: 'Modification MP091',
    edition: 'in force 27 February 2020',
    source: 'page',
    note: 'Renamed two statuses and allowed a further Full assessment after Rejected.',
  },
  STAGED_2016: {
    document: 'Security assessments (SEC website)',
    clause: 'staged assessment',
    edition: 'capture of 2016',
    source: 'page',
    note: 'An initial Full assessment may be held in two phases, with a break whose length the Party chooses.',
  },
  SCF_1_16_TIMING: {
    document: SCF,
    clause: 'Part 1, s4.5',
    edition: '1.16 (April 2019)',
    source: 'page',
    note: 'From 1 August 2019 a third-year assessment is scheduled within twelve months of the second-year fieldwork.',
  },
  SCF_2_0_TIMING: {
    document: SCF,
    clause: 'Part 1, s4.5',
    edition: '2.0 (19 June 2020)',
    source: 'page',
    note: 'Every assessment after the second-year one is completed within twelve months of the end of the previous fieldwork.',
  },
  SCF_VUSA_SCOPE: {
    document: SCF,
    clause: 'Part 2, Appendix F',
    edition: '2.5 (September 2021)',
    source: 'page',
    note: 'Holds the scope of a Verification assessment; its text was not available.',
  },
  SPOTLIGHT_2019: {
    document: 'Spotlight on Security (SEC news)',
    edition: 'September 2019',
    source: 'page',
    note: 'A Self-Assessment is scheduled within a year of the last CIO fieldwork; crossing the threshold changes the kind due; remediation plan and director’s letter may follow a Verification assessment too.',
  },
  FAQ_BOOKING_LEAD: {
    document: 'Frequently asked questions (SEC website)',
    clause: 'booking',
    edition: 'current',
    source: 'page',
    note: 'An assessment is requested at least twelve weeks before the wanted date.',
  },
  FAQ_CANCEL: {
    document: 'Frequently asked questions (SEC website)',
    clause: 'cancellation',
    edition: 'current',
    source: 'page',
    note: 'Cancelling with less than four weeks of notice is charged as rescheduling is.',
  },
  DIRECTORS_LETTER_2019: {
    document: 'Spotlight on Security (SEC news)',
    edition: 'September 2019',
    source: 'page',
    note: 'When remediation is complete a company director signs a letter saying so, for approval by the SSC.',
  },
  PANEL_PAPER_DAY: {
    document: 'About SEC change (SEC website)',
    edition: 'current',
    source: 'page',
    note: 'Panel papers are issued five working days before the meeting; the SSC is assumed to do the same.',
  },
  USER_ENTRY_PAGE: {
    document: 'User Entry pages (SEC website)',
    edition: 'older capture',
    source: 'page',
    note: 'Approved, or Approved subject to conditions, lets a Party complete User Entry.',
  },
  J1_PAYMENT: {
    document: 'DP151 (payment terms for User CIO invoices)',
    edition: '2021',
    source: 'page',
    note: 'Invoices were payable within five working days.',
  },
  RATE_CARD_YEAR: {
    document: 'Rate cards of the User CIO (SEC website)',
    edition: 'August 2020 to August 2021',
    source: 'page',
    note: 'A rate card runs from August to August; the day rates themselves were not available.',
  },
  BANK_HOLIDAYS: {
    document: 'Bank holidays of England and Wales',
    source: 'page',
    note: 'Proclaimed bank holidays, with substitute and one-off days.',
  },
} as const satisfies Record<string, Citation>;
