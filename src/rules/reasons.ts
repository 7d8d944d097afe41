/**
 * Every step of reasoning a rule may give, as a word. As with refusals, the sentence a person reads for each does not
 * stand in the rules; it is filled with the step's facts. The facts are named here beside the step.
 */
export const REASONS = [
  // a change of a booking, and its price
  'notice-given', // requestedOn, startOn, noticeDays
  'notice-needed', // neededDays, freeUntilOn
  'notice-counting', // convention
  'notice-in-time', // noticeDays, neededDays
  'booking-never-confirmed', // state
  'received-is-cancelled', // state
  'late-notice-base', // basePence
  'late-notice-percent', // percent, feePence
  'late-notice-is-decided', // by
  'reschedule-lead', // earliestOn
  // a request
  'lead-time-needed', // leadDays, receivedOn, earliestOn
  'lead-time-counting', // convention
  'kind-is-due', // kind, due
  'kind-is-deeper', // kind, due
  'kind-is-lighter', // kind, due
  'fieldwork-range', // kind, low, high
  'staged', // weeks
  'team-needs', // (none)
  'independence-look-back', // name, advisedUntilOn, freeFromOn, months
  // the estimate
  'estimate-preparedness', // preparedness, share
  'estimate-system', // systemKind, share
  'estimate-observations', // observations, share
  'estimate-user-roles', // userRoles, share
  'estimate-likely-days', // likely, low, high
  'estimate-staffing', // lead, assessor, reviewer
  'estimate-rate-card', // rateCard, leadPence, assessorPence, reviewerPence
  'estimate-is-indicative', // (none)
  // what is due
  'initial-full-before-entry', // userRoles
  'role-not-assessed', // userRoles
  'portfolio-counted', // domestic, nonDomestic, countedOn
  'portfolio-not-counted', // category
  'portfolio-weighed', // weighted, limit, above
  'shared-provider-portfolio', // convention
  'cycle-category', // category, letter
  'position-in-cycle', // sinceInitial, year
  'kind-of-year', // kind, year, category
  'counts-from', // anchorOn, kind
  'self-assessment-anchor', // anchorOn
  'due-window', // months, reached, dueBy
  'book-by', // bookBy, fieldworkDays, leadDays
  'follow-up-required', // outcome, dueBy
  'further-full-suggested', // outcome, dueBy
  'restarted', // kind, on
  'staged-counts-from-last-phase', // ref, endedOn
  'second-user-system', // inUseFrom, beside
  'second-system-at-next-annual', // name, inUseFrom
  'second-system-ad-hoc', // name, decidedOn
  'six-monthly-count', // since, months, dueBy
  'devices-point-elsewhere', // devices, countedOn, byPremises, byDevices
  'kind-decided-when-begun', // startOn
  'rule-value-was', // key, trust
  // fieldwork
  'results-of-kind', // kind
  'days-in-steps', // step, limit
  // committee
  'quorum', // appointed, recused, present, needed
  'vote', // votesFor, votesAgainst, abstentions
  'casting-vote', // vote
  'interest', // nature
  'status-is-set', // (none)
  'round-is-noted', // kind
  'outcome-needs-conditions', // outcome
  'outcome-needs-date', // outcome
  'papers-due', // papersDueOn, heldOn
  'appeal-possible', // adviseByOn
  // report
  'comments-due', // dueOn, workingDays
  'quality-review-due', // dueOn, workingDays
  'written-in-discussion', // (none)
  'facts-are-the-users-own', // (none)
  'reviewed-by-another', // (none)
  'nothing-to-respond-to', // kind
  'response-stands', // (none)
  'issued-is-never-edited', // (none)
  // response and remediation
  'response-due', // dueOn
  'response-in-time', // dueOn, submittedOn
  'each-finding-is-addressed', // (none)
  'response-late', // dueOn, submittedOn, daysLate
  'all-conditions-discharged', // count
  'director-signs', // (none)
  'who-discharges', // roles
  'letter-says-all-done', // open
  'letter-tied-to-plan', // (none)
  'letter-closes-round', // (none)
  'follow-up-still-due', // dueBy
  'successor-decided', // (none)
  // Shared Resource Providers
  'report-goes-to-users', // (none)
  'shared-assurance', // (none)
  // User Entry
  'status-allows-entry', // userRole, status, setOn
  'status-forbids-entry', // userRole, status, setOn
  'no-status-yet', // userRole
  'privacy-not-decided-here', // userRole
  'entry-security-met', // userRole
  'entry-security-not-met', // userRole
  // money
  'days-charged', // days, entries
  'rate-in-force', // rateCard, on
  'vat-added', // percent, vatPence
  'variance', // estimatePence, variancePence
  'days-charged-from', // convention
  'charge-rounding', // convention
  'rate-card-year', // fromOn, untilOn
  'late-notice-was-charged', // feePence, decidedOn
] as const;
export type Reason = (typeof REASONS)[number];
