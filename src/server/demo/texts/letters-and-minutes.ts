import type { CommitteeOutcome } from '../../../rules/vocabulary.ts';

/** Where the committee meets; most members join by video. */
export const MEETING_PLACES = [
  'Room 4, 20 Lantern Court, London, and by video',
  'By video only',
  'The Annexe, 6 Bellfounders Row, Birmingham, and by video',
  'Room 2, 20 Lantern Court, London, and by video',
] as const satisfies readonly string[];

/** Name of a committee meeting as it is printed on agendas and minutes. */
export const meetingName = (number: number): string => `Security Sub-Committee, meeting ${number}`;

/** What SECAS, with the CIO's advice, recommends in a paper. */
export const RECOMMENDATIONS = {
  approved: [
    'The SSC is invited to set the status Approved. The report contains no observation that affects the safe use of DCC systems, and the User has answered in full.',
  ],
  'approved-subject-steps': [
    'The SSC is invited to set the status Approved, subject to the Party taking the steps in its response. The observations are of moderate weight, and the proposed dates are realistic.',
    'The SSC is invited to approve, subject to the Party completing the steps of its response by the dates given and confirming completion by a director’s letter.',
  ],
  'approved-subject-follow-up': [
    'The SSC is invited to approve, subject to the steps of the response and to a Follow-up Assessment, since completion of the separation work should be seen by the CIO and not only reported.',
  ],
  deferred: [
    'The SSC is invited to defer. Three duties are not met in ways that need substantial work before access is safe; the response is sound, and its completion should be confirmed by a Follow-up Assessment.',
  ],
  rejected: [
    'The SSC is invited to reject. The report shows weaknesses in most sections, and the response does not give the SSC confidence that they would be cured in the time proposed.',
  ],
  noted: [
    'The SSC is invited to note the outcome. No material increase in risk was identified.',
    'The SSC is invited to note the report. Earlier steps are complete, and no further action is proposed.',
  ],
  'noted-with-remediation': [
    'The SSC is invited to note the report and to agree the remediation plan with the dates in the response.',
    'The SSC is invited to note the outcome, to agree steps and dates, and to ask for a director’s letter on completion.',
  ],
} as const satisfies Record<CommitteeOutcome, readonly string[]>;

/** Why the committee decided as it did, as recorded in the minutes and quoted in the outcome letter. */
export const DECISION_REASONS = {
  approved: [
    'Members were content that the User complies with Sections G3 to G6 in its User Roles and that the response deals with the minor points raised.',
    'The evidence was complete, the organisation well prepared, and nothing was left open that bears on the safety of DCC systems.',
  ],
  'approved-subject-steps': [
    'The observations are limited, the causes are understood and the dates credible. Members did not see a reason to hold back entry while the steps are taken.',
    'Members noted the work already done since fieldwork. The remaining steps on log collection and leaver access are to be completed by the dates in the response.',
    'The response was good. Members asked that the step on monitoring be brought forward by four weeks, to which the Party agreed before the meeting.',
  ],
  'approved-subject-follow-up': [
    'Members accepted the response but thought that the separation of the reporting platform should be confirmed on site once it is complete.',
    'Two findings concern signing keys. Members were content with the interim measures and want the CIO to see the final state.',
  ],
  deferred: [
    'The supply-sensitive check can be bypassed and shared administrator accounts are in use on the signing servers. Members would not be comfortable with access before both are mended and seen to be mended.',
    'Screening of people in supply-affecting posts is incomplete. The steps are right; their completion must come first.',
  ],
  rejected: [
    'The number and weight of the findings, and a response that disputes most of them without evidence, left members without confidence. A further Full assessment is required.',
    'Separation could not be shown, no independent test had been made, and the risk assessment did not cover the User System. The Party is asked to prepare again and to book a further Full assessment.',
  ],
  noted: [
    'Members noted that no material increase in risk was found and thanked the User for a well-prepared assessment.',
    'The self-assessment was consistent with the CIO’s knowledge of the User. No action required.',
  ],
  'noted-with-remediation': [
    'Members noted two material increases in risk and agreed the steps and dates in the response.',
    'Members agreed the plan and asked for monthly progress until the overdue separation work is complete.',
  ],
} as const satisfies Record<CommitteeOutcome, readonly string[]>;

/** Remarks of the chair, as minuted. */
export const CHAIR_REMARKS = [
  'The Chair thanked the CIO for a clear report and asked that the picture of results by section be kept in future papers.',
  'The Chair confirmed that the meeting was quorate on the members who remained after recusals.',
  'The Chair reminded members that the paper is marked Red and must not be forwarded.',
  'The Chair asked SECAS to write to the User about the use of thresholds, since the point has now come up three times this year.',
  'There being an equal vote, the Chair used the casting vote in favour of the recommendation.',
  'The Chair noted that the response arrived late and asked that this be said in the outcome letter.',
] as const satisfies readonly string[];

/** How a member explains an interest that closes a paper to them. */
export const INTEREST_REASONS = [
  'I am employed by the Party whose assessment is on the agenda.',
  'My employer belongs to the same corporate group as this Party.',
  'My employer is in talks to take over a part of this Party’s portfolio.',
  'I worked for this Party until last year and took part in preparing the assessment.',
  'My employer provides the shared system that this Party uses.',
] as const satisfies readonly string[];

/** Remarks with which a director's letter is returned. */
export const LETTER_RETURNS = [
  'The letter was signed before the last item was discharged. Please sign again on the current version of the plan.',
  'The signatory is not shown as a director of the Party. Please have a director sign.',
] as const satisfies readonly string[];
