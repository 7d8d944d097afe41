import { partyOperations } from '../../../../contract/parties.ts';
import { whyShared } from '../../../../rules/assessments/shared-assurance.ts';
import { everyoneOf } from '../../../access/roles.ts';
import { inWords } from '../../../platform/http/problem.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { sharedWith } from '../../assessments/index.ts';
import { maySeeParty } from '../parties.policy.ts';

/** What a User may read of the Shared Resource Providers whose systems it uses: report and outcome, and nothing else (G10.8). */
export const readSharedAssurance = query({
  operation: partyOperations['read-shared-assurance'],
  allows: everyoneOf('party', 'cio', 'secas'),
  async read({ tx, actor, on, params: { partyId } }) {
    if (!maySeeParty(actor, partyId)) return undefined;
    const party = await tx.selectFrom('parties').select('id').where('id', '=', partyId).executeTakeFirst();
    if (!party) return undefined;
    const shared = await sharedWith(tx, partyId);
    const rows = shared.map(({ provider, ref, kind, version_no, issued_on, outcome, decided_on, document }) => ({
      provider,
      assessmentRef: ref,
      kind,
      versionNo: version_no,
      issuedOn: issued_on,
      outcome,
      decidedOn: decided_on,
      document,
    }));
    return { rows, because: inWords(whyShared(on, await bookOf(tx))) };
  },
});
