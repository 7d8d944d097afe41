import type { ResponseItem } from '../../../rules/responses/response.ts';
import { saveResponseItem } from '../../../rules/responses/save-response-item.ts';
import { submitResponse } from '../../../rules/responses/submit-response.ts';
import { inForce } from '../../../rules/rulebook/dated.ts';
import { responseClock } from '../../../rules/rulebook/values.ts';
import { addDays, type Day } from '../../../rules/values/day.ts';
import { workingDay } from '../days.ts';
import type { LaidObservation, Round } from './round.ts';
import type { Timeline } from './timeline.ts';

/** The party's response to the issued report: begun, or submitted. */
export function layResponse(round: Round, timeline: Timeline): void {
  const { observations, scheme, party } = round;
  if (!round.reached('response-due') || observations.length === 0) return;
  const { issuedOn, respondedOn } = timeline;
  const submitted = round.reached('awaiting-committee');
  const dueOn = workingDay(issuedOn, inForce(responseClock, issuedOn).value);
  const id = scheme.dice.id(round.at(issuedOn, 1));
  const written = submitted ? observations : observations.slice(0, Math.ceil(observations.length / 2));
  const writtenOn = submitted ? respondedOn : workingDay(issuedOn, 1);
  if (!submitted && writtenOn >= scheme.today) return;
  const items = written.map((observation) => layItem(round, id, observation, issuedOn, writtenOn));
  if (!submitted) {
    const at = round.at(writtenOn, 1);
    scheme.rows.add('responses', { id, ...round.keys, state: 'draft', due_on: dueOn, saved_at: at });
    return;
  }
  const outcome = submitResponse(items, dueOn, respondedOn);
  const at = round.at(respondedOn, 15);
  const [sent] = round.happens(respondedOn, party.lead, 'submit-response', outcome, undefined, at);
  scheme.rows.add('responses', {
    id,
    ...round.keys,
    state: 'submitted',
    due_on: dueOn,
    submitted_on: respondedOn,
    late: sent?.late ?? false,
    submitted_by: party.lead.personId,
    saved_at: at,
    version: 2,
  });
  round.row.turn_due_on = null;
}

function layItem(round: Round, responseId: string, laid: LaidObservation, issuedOn: Day, on: Day): ResponseItem {
  const { row, text } = laid;
  const { scheme, party, story } = round;
  laid.disputed = text.dispute !== undefined && story.strength === 'weak';
  laid.completeBy = workingDay(addDays(issuedOn, 7 * text.response.weeks), 0);
  const item: ResponseItem = laid.disputed
    ? { ref: row.ref, stance: 'dispute', reason: text.dispute ?? '', steps: '', owner: '', completeBy: null }
    : {
        ref: row.ref,
        stance: 'accept',
        reason: '',
        steps: text.response.steps,
        owner: text.response.ownerTitle,
        completeBy: laid.completeBy,
      };
  const at = round.at(on, 6);
  if (scheme.detail === 'full')
    round.happens(on, party.lead, 'save-response-item', saveResponseItem(row.id, item), undefined, at);
  scheme.rows.add('response_items', {
    party_id: party.id,
    response_id: responseId,
    observation_id: row.id,
    stance: item.stance,
    reason: item.reason,
    steps: item.steps,
    owner: item.owner,
    complete_by: item.completeBy,
    saved_at: at,
  });
  return item;
}
