import type { Actor } from '../../access/actor.ts';

interface Record {
  readonly id: string;
}

/** SECAS, which keeps the register. */
export const keepsTheRegister = (actor: Actor): boolean => actor.side === 'secas';

/** The party itself, or SECAS on its behalf. */
export const ownPartyOrRegister = (actor: Actor, party: Record): boolean =>
  keepsTheRegister(actor) || isOwnParty(actor, party.id);

const isOwnParty = (actor: Actor, partyId: string): boolean => actor.side === 'party' && actor.partyId === partyId;

/** Whether the actor may look at this party at all: a party at itself, the bodies of the scheme at everyone. */
export const maySeeParty = (actor: Actor, partyId: string): boolean =>
  actor.side !== 'party' || actor.partyId === partyId;

/** Premises and people are the party's own business, and that of the bodies that settle its assessments with it. */
export const concernedWithFigures = (actor: Actor): boolean => ['party', 'cio', 'secas'].includes(actor.side);
