import type { Answer } from '../../../../contract/index.ts';
import type { Marking } from '../../../../rules/vocabulary.ts';
import { highestOf } from '../../../platform/files/marked.ts';
import type { Asking } from './asking.ts';

/**
 * The facts of a case: each part is what one operation answers to whoever exports, as it stands in the contract. Null where
 * there is none yet, or none for them.
 */
export interface CaseParts {
  readonly assessment: Answer<'read-assessment'>;
  readonly booking: Answer<'read-booking'> | null;
  readonly controls: Answer<'list-controls'> | null;
  /** Each control with its answer, its result and its observations. */
  readonly eachControl: readonly Answer<'read-control'>[];
  readonly evidence: Answer<'list-evidence'> | null;
  readonly observations: Answer<'list-observations'> | null;
  readonly days: Answer<'list-days'> | null;
  readonly report: Answer<'read-report'> | null;
  readonly response: Answer<'read-response'> | null;
  readonly committee: Answer<'read-committee'> | null;
  /** The paper on the agenda of the SSC, with what was said and voted. */
  readonly paper: Answer<'read-agenda-item'> | null;
  readonly remediation: Answer<'read-remediation'> | null;
  readonly charges: Answer<'read-charges'> | null;
  readonly history: Answer<'read-history'> | null;
}

/** Asks for every part of the case of an assessment. */
export async function partsOf({ answer }: Asking, assessment: CaseParts['assessment']): Promise<CaseParts> {
  const about = { assessmentId: assessment.id };
  const { bookingId } = assessment;
  const [booking, controls, evidence, observations, days, report] = await Promise.all([
    bookingId ? answer('read-booking', { bookingId }) : undefined,
    answer('list-controls', about),
    answer('list-evidence', about),
    answer('list-observations', about),
    answer('list-days', about),
    answer('read-report', about),
  ]);
  const [response, committee, remediation, charges, history] = await Promise.all([
    answer('read-response', about),
    answer('read-committee', about),
    answer('read-remediation', about),
    answer('read-charges', about),
    answer('read-history', about),
  ]);
  const itemId = committee?.listing?.itemId;
  const paper = itemId ? await answer('read-agenda-item', { itemId }) : undefined;
  const eachControl = await Promise.all(
    (controls?.rows ?? []).map(({ id }) => answer('read-control', { ...about, controlId: id })),
  );
  return {
    assessment,
    booking: booking ?? null,
    controls: controls ?? null,
    eachControl: eachControl.filter((control) => control !== undefined),
    evidence: evidence ?? null,
    observations: observations ?? null,
    days: days ?? null,
    report: report ?? null,
    response: response ?? null,
    committee: committee ?? null,
    paper: paper ?? null,
    remediation: remediation ?? null,
    charges: charges ?? null,
    history: history ?? null,
  };
}

/** The marking of the facts: that of their pages, and Red as soon as they tell a weakness, as the report does. */
export function markingOf({ observations, report, response, paper, eachControl }: CaseParts): Marking {
  const isSet = (part: unknown) => (part ? 'red' : 'amber');
  return highestOf([
    isSet(observations?.rows.length),
    isSet(eachControl.some(({ recorded }) => recorded)),
    isSet(report),
    isSet(response),
    isSet(paper),
  ]);
}
