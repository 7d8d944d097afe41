import { fieldworkOperations } from '../../../../contract/fieldwork.ts';
import { raisesObservation } from '../../../../rules/fieldwork/observation.ts';
import { resultsAllowed } from '../../../../rules/fieldwork/results-allowed.ts';
import { FINDINGS } from '../../../access/audiences.ts';
import { everyoneOf } from '../../../access/roles.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { fieldworkActions } from '../fieldwork.policy.ts';
import { roundWithObservations } from './observation-rows.ts';

/** Drafts for the team and SECAS, shared ones for the party, issued ones for all of the User CIO and the SSC too. */
export const listObservations = query({
  operation: fieldworkOperations['list-observations'],
  allows: everyoneOf('party', 'cio', 'secas', 'ssc'),
  async read({ tx, actor, on, params: { assessmentId } }) {
    const found = await roundWithObservations(tx, actor, assessmentId);
    if (!found) return undefined;
    const { round, observations } = found;
    const book = await bookOf(tx);
    return {
      rows: observations,
      grades: resultsAllowed(round.record.kind, on, book).filter(raisesObservation),
      visibleTo: FINDINGS[round.stage],
      actions: fieldworkActions(actor, round.record, on, book),
    };
  },
});
