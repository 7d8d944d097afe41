import type { z } from 'zod';
import type { Operation } from '../../../contract/operation.ts';
import type { Party } from '../../../contract/parties.ts';
import { allow, type Outcome } from '../../../rules/values/outcome.ts';
import type { RefusalCode, Role } from '../../../rules/vocabulary.ts';
import type { Actor } from '../../access/actor.ts';
import { type Asked, type Command, command, type DomainEvent } from '../../platform/command/command.ts';
import { openOffers } from '../../platform/command/offers.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { aboutParty, holdParty, type PartyRecord } from './parties.store.ts';
import { readParty } from './queries/read-party.ts';

/** The commands that may be asked for on a party. */
export const partyOffers = openOffers<Pick<PartyRecord, 'id' | 'category'>>();

/** What a decision on a party is given. */
export interface OnParty<Facts> {
  readonly party: PartyRecord;
  readonly facts: Facts;
}

/** A command on one party: the parts that differ from one to the next. */
interface PartyCommandDeclaration<Op extends Operation, Facts, E extends DomainEvent> {
  readonly operation: Op;
  readonly allows: readonly Role[];
  /** As `CommandDeclaration.stepUp`. */
  readonly stepUp?: boolean;
  readonly who: (actor: Actor, party: Pick<PartyRecord, 'id'>) => boolean;
  /** What the rules say to it before anything is filled in; open unless said otherwise. */
  readonly offered?: (party: Pick<PartyRecord, 'id' | 'category'>) => Outcome<unknown>;
  /** Reads what the decision needs besides the party. Undefined: a part of the request names nothing that exists. */
  readonly facts?: (asked: Asked<Op>, party: PartyRecord) => Promise<Facts | undefined>;
  /** The version that `body.version` is compared with. Additions carry none: they take nothing from anybody. */
  readonly version?: (loaded: OnParty<Facts>) => number;
  readonly decide: (asked: Asked<Op>, loaded: OnParty<Facts>) => Outcome<readonly E[]>;
  readonly apply: (asked: Asked<Op>, loaded: OnParty<Facts>, event: E) => Promise<void>;
  readonly tell?: (
    asked: Asked<Op>,
    loaded: OnParty<Facts>,
    event: E,
  ) => Promise<readonly Message[]> | readonly Message[];
  /** What the sender gets back; the party as it is now unless said otherwise. */
  readonly answer?: (asked: Asked<Op>, loaded: OnParty<Facts>) => Promise<z.output<Op['answer']>>;
  readonly races?: Readonly<Record<string, RefusalCode>>;
}

/** Declares a command on `/parties/{partyId}/…`, offers it on the party, and answers with the party as it is then. */
export function partyCommand<Op extends Operation, Facts, E extends DomainEvent>(
  declared: PartyCommandDeclaration<Op, Facts, E>,
): Command {
  const declaredCommand = command<Op, OnParty<Facts>, E>({
    operation: declared.operation,
    allows: declared.allows,
    ...(declared.stepUp && { stepUp: true }),
    async load(asked) {
      const party = await holdParty(asked.tx, (asked.params as { partyId: string }).partyId);
      // Not even the facts are read for somebody who may not act on this party.
      if (!party || !declared.who(asked.actor, party)) return undefined;
      const facts = declared.facts ? await declared.facts(asked, party) : ({} as Facts);
      return facts === undefined ? undefined : { party, facts };
    },
    mayAct: (actor, { party }) => declared.who(actor, party),
    version: (loaded) => declared.version?.(loaded),
    decide: declared.decide,
    subject: (_asked, { party }) => aboutParty(party.id),
    apply: declared.apply,
    ...(declared.tell && { tell: declared.tell }),
    answer: async (asked, loaded) => {
      if (declared.answer) return declared.answer(asked, loaded);
      const { tx, actor, on } = asked;
      const answer: z.output<typeof Party> | undefined = await readParty(tx, actor, on, loaded.party.id, partyOffers);
      return answer as z.output<Op['answer']>;
    },
    async seesStill({ tx, actor, params }) {
      const party = await holdParty(tx, (params as { partyId: string }).partyId);
      return party !== undefined && declared.who(actor, party);
    },
    ...(declared.races && { races: declared.races }),
  });
  partyOffers.add(declaredCommand, (actor, party) =>
    declared.who(actor, party) ? (declared.offered?.(party) ?? allow(party)) : undefined,
  );
  return declaredCommand;
}
