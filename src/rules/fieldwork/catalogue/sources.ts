/**
 * Where the wording of each control rests. A control that rests on recollection says so, and the product shows it.
 */
export const SOURCES = {
  recollection: 'Recalled from the Section G legal text; the clause itself has not been read in a public source.',
  default: 'Our default; no public source gives this wording.',
  'cpa-manufacturers': 'SECAS newsletter, 18 Feb 2021, and the G3.17 to G3.20 compliance-route notice.',
  'incident-reporting': 'SECAS notice on reporting security incidents and vulnerabilities.',
  'scf-2.0': 'SECAS notice, SCF 2.0 and Agreed Interpretations 2.0 published, 19 Jun 2020.',
  'scf-2.3': 'SECAS notice, SCF 2.3 and Agreed Interpretations 2.2 published, 11 Mar 2021.',
  'second-system': 'Modification page: Users to notify the SSC of a second or subsequent User System, 28 Feb 2019.',
  'secure-definition': 'Glossary entry "Secure"; Agreed Interpretations section 11; SCF 2.3 notice.',
  'security-obligations': 'SECAS page on security and privacy obligations.',
  'self-assessment-definition': 'Glossary entry "User Security Self-Assessment"; Security Assessment Process page.',
  'spotlight-2019': 'SECAS notice "Spotlight on security", Sept 2019.',
} as const satisfies Record<string, string>;

export type SourceKey = keyof typeof SOURCES;
