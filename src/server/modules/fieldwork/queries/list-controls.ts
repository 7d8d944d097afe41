import { fieldworkOperations } from '../../../../contract/fieldwork.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { fieldworkActions, READERS, seesResults } from '../fieldwork.policy.ts';
import { controlRows, controlsOf, progressOf } from './control-rows.ts';
import { roundRows } from './round-rows.ts';

/** The list of a round's controls: the catalogue by kind and roles, with what is written about each. */
export const listControls = query({
  operation: fieldworkOperations['list-controls'],
  allows: READERS,
  async read({ tx, actor, on, params: { assessmentId } }) {
    const round = await roundRows(tx, actor, assessmentId);
    if (!round) return undefined;
    const { record, baseline } = round;
    const rows = controlRows(round, controlsOf(round));
    return {
      kind: record.kind,
      catalogueVersion: record.catalogue_version,
      scfVersion: record.scf_version,
      aiVersion: record.ai_version,
      measuredFrom: baseline,
      sections: progressOf(rows, seesResults(actor, record)),
      rows,
      actions: fieldworkActions(actor, record, on, await bookOf(tx)),
    };
  },
});
