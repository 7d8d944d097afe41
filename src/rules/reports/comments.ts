import { allow, type Outcome } from '../values/outcome.ts';

export type CommentMade = {
  readonly event: 'comment-made';
  /** Null: about the report as a whole. */
  readonly observationId: string | null;
  readonly comment: string;
};

/** The party says what is not right about the facts. The clock does not cut comments off: the User CIO ends the round. */
export function commentOnReport(about: string | null, comment: string): Outcome<readonly CommentMade[]> {
  return allow([{ event: 'comment-made', observationId: about, comment }]);
}

export type CommentAnswered = {
  readonly event: 'comment-answered';
  readonly commentId: string;
  readonly disposition: 'accepted' | 'not-accepted';
  readonly reply: string;
};

/** The assessor accepts a comment or not, and says why: both stand in the report beside the observation. */
export function answerComment(
  commentId: string,
  disposition: CommentAnswered['disposition'],
  reply: string,
): Outcome<readonly CommentAnswered[]> {
  return allow([{ event: 'comment-answered', commentId, disposition, reply }]);
}
