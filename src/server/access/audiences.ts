// Who reads a field whose readers differ from those of the page around it, in words. Answers carry them, and pages show them
// as "Visible to: …"; the policies and PostgreSQL keep to the same.

const READERS = {
  team: 'the team of this assessment',
  reviewers: 'the User CIO’s quality reviewers',
  cio: 'the User CIO',
  secas: 'SECAS',
  party: 'the Party',
  users: 'the Users of its system',
  ssc: 'the SSC without its recused members',
  charging: 'DCC’s charging officers',
} as const;

function to(...readers: readonly (keyof typeof READERS)[]): string {
  const words = readers.map((reader) => READERS[reader]);
  return [words.slice(0, -1).join(', '), ...words.slice(-1)].filter(Boolean).join(' and ');
}

/** How far what was found has come: the team's draft, shared with the party for factual accuracy, or issued. */
export type Stage = 'draft' | 'shared' | 'issued';

/** Results, observations and the report, by stage (docs/adr/0020). */
export const FINDINGS: Readonly<Record<Stage, string>> = {
  draft: to('team', 'reviewers', 'secas'),
  shared: to('party', 'team', 'reviewers', 'secas'),
  issued: to('party', 'cio', 'secas', 'ssc'),
};
/** The issued report of a Shared Resource Provider (G10.8). */
export const REPORT_OF_PROVIDER = to('party', 'users', 'cio', 'secas', 'ssc');
/** Why the quality reviewer returned a report. */
export const REVIEW_NOTE = to('team', 'reviewers', 'secas');
export const WORKING_NOTE = to('team');
export const ANSWER = to('party', 'cio', 'secas');
export const DAYS_WORKED = to('party', 'cio', 'secas', 'charging');

/** How each member voted; how many did so is told with the decision. */
export const VOTES = to('secas', 'ssc');
export const RECUSALS = to('secas', 'ssc');
export const DELIBERATION = `${to('secas', 'ssc')}; in the minutes, ${READERS.cio} too`;
export const DECISION_REASON = to('party', 'cio', 'secas', 'ssc');

/** Why a late-notice charge was charged or waived: what the party is told, and what SECAS keeps for itself. */
export const REASON_TO_PARTY = to('party', 'cio', 'secas');
export const INTERNAL_REASON = to('secas');

export const USERS_OF_PROVIDER = `${to('cio', 'secas')}; no User learns who the others are`;
