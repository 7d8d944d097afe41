import { inForce, type Overlay } from '../rulebook/dated.ts';
import { statementOfTruth } from '../rulebook/values.ts';
import type { Day } from '../values/day.ts';
import { allow, type Because, because, type Outcome, refuse } from '../values/outcome.ts';
import type { AssessmentState, Role } from '../vocabulary.ts';
import type { Condition } from './condition.ts';

const PUBLISHED = { cite: 'DIRECTORS_LETTER_2019', trust: 'published' } as const;
const PROCESS = { cite: 'DEFAULT_PROCESS', trust: 'assumed' } as const;

/** The newest letter of an assessment. */
export type Letter = {
  readonly versionNo: number;
  readonly state: 'prepared' | 'signed' | 'returned' | 'approved';
  readonly planSha256: string;
};

export type DirectorsLetterPrepared = {
  readonly event: 'directors-letter-prepared';
  readonly versionNo: number;
  readonly planSha256: string;
};

/**
 * A letter is made from the plan when everything in it is discharged: the letter says that all is done, and a director
 * should not have to say more than the SSC has found. It freezes the plan's text, named by its SHA-256. A letter that was
 * prepared before and not signed is replaced by the new version.
 *
 * Refuses: `conditions-open`.
 */
export function prepareDirectorsLetter(
  conditions: readonly Pick<Condition, 'state'>[],
  planSha256: string,
  previous: Letter | undefined,
): Outcome<readonly DirectorsLetterPrepared[]> {
  const discharged = allDischarged(conditions);
  if (!discharged.ok) return discharged;
  const versionNo = (previous?.versionNo ?? 0) + 1;
  return allow([{ event: 'directors-letter-prepared', versionNo, planSha256 }], discharged.because);
}

/** Refuses: `conditions-open`. */
export function allDischarged(conditions: readonly Pick<Condition, 'state'>[]): Outcome<true> {
  const open = conditions.filter(({ state }) => state !== 'discharged').length;
  if (open > 0) {
    return refuse('conditions-open', { count: open }, [because('letter-says-all-done', PUBLISHED, { open })]);
  }
  return allow(true, [because('all-conditions-discharged', PUBLISHED, { count: conditions.length })]);
}

export type DirectorsLetterSigned = {
  readonly event: 'directors-letter-signed';
  readonly versionNo: number;
  readonly planSha256: string;
  readonly name: string;
  readonly position: string;
  /** The statement of truth, word for word as it was shown. */
  readonly statement: string;
};

export type Signature = {
  /** The SHA-256 of the plan that the director saw. */
  readonly planSha256: string;
  readonly name: string;
  readonly position: string;
};

/**
 * A director of the Party signs. The signature belongs to one text of the plan: it is refused when the letter that the
 * director saw, the newest letter and the plan as it is now are not all the same.
 *
 * Refuses: `not-a-director`, `no-letter-prepared`, `plan-has-changed`.
 */
export function signDirectorsLetter(
  letter: Letter | undefined,
  signature: Signature,
  now: { readonly planSha256: string; readonly roles: readonly Role[] },
  on: Day,
  overlay?: Overlay,
): Outcome<readonly DirectorsLetterSigned[]> {
  const possible = maySign(letter, now.roles);
  if (!possible.ok) return possible;
  const { versionNo, planSha256 } = possible.value;
  const tied = [because('letter-tied-to-plan', PROCESS)];
  if (planSha256 !== now.planSha256 || planSha256 !== signature.planSha256) return refuse('plan-has-changed', {}, tied);
  const { name, position } = signature;
  const statement = inForce(statementOfTruth, on, overlay).value;
  return allow(
    [{ event: 'directors-letter-signed', versionNo, planSha256, name, position, statement }],
    [...possible.because, ...tied],
  );
}

/** Whether these roles may sign the newest letter. Refuses: `not-a-director`, `no-letter-prepared`. */
export function maySign(letter: Letter | undefined, roles: readonly Role[]): Outcome<Letter> {
  const why = [because('director-signs', PUBLISHED)];
  if (!roles.includes('party-director')) return refuse('not-a-director', {}, why);
  return letter?.state === 'prepared' ? allow(letter, why) : refuse('no-letter-prepared', {}, why);
}

export type DirectorsLetterDecided =
  | {
      readonly event: 'directors-letter-approved';
      readonly versionNo: number;
      readonly assessmentState: Extract<AssessmentState, 'closed' | 'awaiting-follow-up'>;
    }
  | { readonly event: 'directors-letter-returned'; readonly versionNo: number; readonly reason: string };

/** What the decision on the assessment still asks for besides the letter. */
export type FollowUp = { readonly followUpBy: Day | null; readonly successorDecided: boolean };

/**
 * The SSC's chair approves the signed letter. The assessment closes, unless the decision also asks for a Follow-up that
 * is not decided yet.
 */
export function approveDirectorsLetter(
  letter: Letter,
  { followUpBy, successorDecided }: FollowUp,
): Outcome<readonly DirectorsLetterDecided[]> {
  const outstanding = followUpBy !== null && !successorDecided;
  const why: Because = outstanding
    ? because('follow-up-still-due', { cite: 'G8_19_FOLLOW_UP', trust: 'recalled' }, { dueBy: followUpBy })
    : because('letter-closes-round', PUBLISHED);
  return allow(
    [
      {
        event: 'directors-letter-approved',
        versionNo: letter.versionNo,
        assessmentState: outstanding ? 'awaiting-follow-up' : 'closed',
      },
    ],
    [why],
  );
}

/** The SSC's chair sends the letter back: it keeps its signature, and a new version follows it. Refuses: `reason-required`. */
export function returnDirectorsLetter(
  letter: Letter,
  request: { readonly reason: string },
): Outcome<readonly DirectorsLetterDecided[]> {
  const reason = request.reason.trim();
  if (reason === '') return refuse('reason-required');
  return allow([{ event: 'directors-letter-returned', versionNo: letter.versionNo, reason }]);
}
