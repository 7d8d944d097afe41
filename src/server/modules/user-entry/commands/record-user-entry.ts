import { userEntryOperations } from '../../../../contract/user-entry.ts';
import { recordUserEntry } from '../../../../rules/user-entry/user-entry-gate.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { command } from '../../../platform/command/command.ts';
import { mayRecord, readGate, roleOffers, statusIn } from '../gate.ts';
import { userEntryRecorded } from '../letters/user-entry-recorded.ts';
import { completeEntry, lockRole } from '../user-entry.store.ts';

/** SECAS records that a Party has completed User Entry in a role; from that day it is a User, and its yearly cycle runs. */
export const recordUserEntryCommand = command({
  operation: userEntryOperations['record-user-entry'],
  allows: SECAS_OFFICERS,
  load: ({ tx, params, body }) => lockRole(tx, params.partyRef, body.userRole, body.enteredOn),
  mayAct: () => true,
  version: () => undefined,
  decide: ({ body, on, book }, { userRole, enteredOn, ...row }) =>
    recordUserEntry({ userRole, enteredOn, statusThen: statusIn(row) }, body.enteredOn, on, book),
  subject: (_asked, { party }) => ({ kind: 'party', id: party.id, partyId: party.id, assessmentId: null }),
  apply: ({ tx }, { party }, { userRole, enteredOn }) => completeEntry(tx, party.id, userRole, enteredOn),
  tell: (_asked, { party }, event) => userEntryRecorded(party, event),
  async answer({ tx, actor, on, params }) {
    const gate = await readGate(tx, actor, on, params.partyRef);
    if (!gate) throw new Error('A Party whose entry was recorded is there');
    return gate;
  },
});

roleOffers.add(recordUserEntryCommand, (_actor, row, on, book) => mayRecord(row, on, book));
