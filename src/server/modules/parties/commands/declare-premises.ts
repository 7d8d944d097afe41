import { partyOperations } from '../../../../contract/parties.ts';
import { declarePremises } from '../../../../rules/parties/declare-premises.ts';
import { allow, refuse } from '../../../../rules/values/outcome.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { partyFactsOf } from '../../obligations/index.ts';
import { premisesChangeWhatIsDue } from '../letters/premises-change-what-is-due.ts';
import { ownPartyOrRegister } from '../parties.policy.ts';
import { partyCommand } from '../party-command.ts';

/** A party (or SECAS, from DCC's inventory) declares a count. It is never edited: a later one follows. */
export const declarePremisesCommand = partyCommand({
  operation: partyOperations['declare-premises'],
  allows: ['party-administrator', 'party-contributor', ...SECAS_OFFICERS],
  who: ownPartyOrRegister,
  offered: (party) =>
    party.category === 'shared-resource-provider' ? refuse('count-is-of-users') : allow(party.category),
  async facts({ tx }, party) {
    const [facts, overlay] = await Promise.all([partyFactsOf(tx, party.id), bookOf(tx)]);
    return facts && { facts, overlay };
  },
  decide: ({ body: { countedOn, domestic, nonDomestic }, on }, { facts: { facts, overlay } }) =>
    declarePremises(facts, { countedOn, domestic, nonDomestic }, on, overlay),
  async apply({ tx, actor, at, body, newId }, { party }, event) {
    await tx
      .insertInto('premises_counts')
      .values({
        id: newId(),
        party_id: party.id,
        counted_on: event.countedOn,
        domestic: event.domestic,
        non_domestic: event.nonDomestic,
        devices: body.devices,
        note: body.note,
        declared_by: actor.personId,
        declared_at: at,
      })
      .execute();
  },
  tell: (_asked, { party }, event) => premisesChangeWhatIsDue(party, event),
});
