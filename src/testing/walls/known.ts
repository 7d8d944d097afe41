/** Changes that nothing notices, since no answer is another after them: which, and why it is so. */
export const KNOWN: readonly { readonly is: RegExp; readonly because: string }[] = [
  {
    is: /^(?!invitations)\w+\.no_interest: using without “or \(party_id IS NULL\)”$/,
    because: 'since every row of the table has a party, or none that is shown to the SSC has none',
  },
  {
    is: /^invitations\.no_interest: /,
    because: 'since the SSC is shown no invitation: none is kept from a member that another member has',
  },
  {
    is: /^(advisory_work|access_log|clock|documents|sso_providers)\.(adders|changers): .*may_change/,
    because: 'since the clockwork alone gets so far, or whoever has a role that may change',
  },
  {
    is: /^observation_revisions\.amended_by_assessors: with check /,
    because: 'since its “using” says the same, and no change turns the side of whoever asks',
  },
  {
    is: /^reports\.drafts_are_the_assessors: using “(cio|secas|system)” put into \{party,ssc\}$/,
    because: 'since these sides read every report by the first line of the policy',
  },
  {
    is: /^report_comments\.drafts_are_the_teams: using “[\w-]+” put into \{issued,superseded\}$/,
    because: 'since the wall before reports hides the draft from whoever may not read the comments on it',
  },
  {
    is: /^decisions\.readers: using “dcc” taken out/,
    because: 'since a later policy keeps every decision from DCC (014_audiences.sql)',
  },
  {
    is: /^documents\.users_of_the_provider: using without “and .*party/,
    because: 'since shared_assurance() asks for the side itself',
  },
  {
    is: /^journal\.append_as_oneself: with check without “and .*party/,
    because: 'since every other side appends too, and who has no side has no person to append as',
  },
  {
    is: /^journal\.readers_of_events: using (without “or .* <> 'cio'|“(interest-declared|interest-lifted|vote-cast)” put into)/,
    because: 'since this branch is the User CIO’s, and the list before it hides these events already',
  },
  {
    is: /^access_log\.readers: using without “and .*secas/,
    because: 'since nobody but SECAS has auditors',
  },
  {
    is: /^people\.read_colleagues_and_bodies: using “system” put into/,
    because: 'since nobody is a person of the clockwork',
  },
  {
    is: /^function (may_change: “” taken out|sets_sign_on: “system” put into)/,
    because: 'since PostgreSQL makes no empty role of no roles, and the clockwork passes by its side',
  },
  {
    is: /^view ties: without “and \((p\.side = 'ssc'::text|q\.id <> e\.id)\)”$/,
    because:
      'since ties close something only to whoever asks for the SSC, and the employer is tied by another reason already',
  },
];
