import { fieldworkOperations } from '../../../../contract/fieldwork.ts';
import { raisesObservation } from '../../../../rules/fieldwork/observation.ts';
import { resultsAllowed } from '../../../../rules/fieldwork/results-allowed.ts';
import { everyoneOf } from '../../../access/roles.ts';
import { query } from '../../../platform/query/query.ts';
import { fieldworkActions } from '../fieldwork.policy.ts';
import { controlsOf } from './control-rows.ts';
import { observationRows } from './observation-rows.ts';
import { roundRows } from './round-rows.ts';

/** Row-level security decides which there are: drafts for the User CIO and SECAS, shared ones for the party, issued ones for the SSC too. */
export const listObservations = query({
  operation: fieldworkOperations['list-observations'],
  allows: everyoneOf('party', 'cio', 'secas', 'ssc'),
  async read({ tx, actor, on, params: { assessmentId } }) {
    const round = await roundRows(tx, assessmentId);
    if (!round) return undefined;
    return {
      rows: await observationRows(tx, round, controlsOf(round)),
      grades: resultsAllowed(round.record.kind, on).filter(raisesObservation),
      actions: fieldworkActions(actor, round.record, on),
    };
  },
});
