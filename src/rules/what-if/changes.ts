import { day, listOf, object, type Schema, word } from '../obligations/facts-schema.ts';
import type { PremisesCount, UserSystemFacts } from '../obligations/party-facts.ts';
import type { Day } from '../values/day.ts';
import { PARTY_CATEGORIES, type PartyCategory, SYSTEM_KINDS, USER_ROLES, type UserRole } from '../vocabulary.ts';

/** A User Role that is taken on, entered or given up. */
export type RoleChange = {
  readonly role: UserRole;
  /** Since when the party means to act in it: for a role that it does not hold. */
  readonly addedOn?: Day;
  readonly enteredOn?: Day;
  /** The last day on which it acts in it. */
  readonly until?: Day;
};

/** A User System that is taken into use, or one of the party's that is no longer used. */
export type SystemChange = Partial<Pick<UserSystemFacts, 'kind' | 'inUseFrom'>> & {
  readonly name: string;
  readonly inUseUntil?: Day;
  readonly toldOn?: Day;
};

/** Every count from a day on as so many per cent of what it is: 120 is a fifth more. */
export type PortfolioChange = { readonly from: Day; readonly percent: number };

/** Another value in place of one that the rules use, from a day on. */
export type ValueChange = { readonly key: string; readonly from: Day; readonly value: unknown };

/** What somebody asks about all parties alike. */
export type ChangesForAll = {
  readonly portfolio?: PortfolioChange;
  readonly ruleValues?: readonly ValueChange[];
};

/** What somebody asks about one party: how the facts, or the values of the rules, would be other than they are. */
export type Changes = ChangesForAll & {
  readonly category?: { readonly to: PartyCategory; readonly from: Day };
  readonly premises?: readonly PremisesCount[];
  readonly userRoles?: readonly RoleChange[];
  readonly userSystems?: readonly SystemChange[];
};

const count = (description: string): Schema => ({ type: 'integer', minimum: 0, description });

const forAll = {
  portfolio: object(
    {
      from: day('From when on.'),
      percent: count('What each count comes to, as per cent of what it is: 120 is a fifth more.'),
    },
    ['from', 'percent'],
    'Every count of premises from a day on, larger or smaller.',
  ),
  ruleValues: listOf(
    object(
      {
        key: { type: 'string', minLength: 1, description: 'The key of the rule value, as the register names it.' },
        from: day('From when on.'),
        value: {
          description:
            'Its new value, in the form of the one in force: a number, named figures, or kinds of assessment.',
        },
      },
      ['key', 'from', 'value'],
    ),
    'Other values in place of those that the rules use.',
  ),
};

/** Changes for all parties alike, as JSON Schema. */
export const CHANGES_FOR_ALL_SCHEMA = object(forAll, [], 'What would be otherwise, for every party alike.');

/** Changes of one party, as JSON Schema; `readChanges` checks against this very object. */
export const CHANGES_SCHEMA = object(
  {
    category: object(
      {
        to: word(PARTY_CATEGORIES, 'What it becomes.'),
        from: day('From when on.'),
      },
      ['to', 'from'],
      'Another party category.',
    ),
    premises: listOf(
      object(
        {
          countedOn: day('The day from which the count holds.'),
          domestic: count('Domestic premises through enrolled systems.'),
          nonDomestic: count('Non-domestic premises through enrolled systems.'),
        },
        ['countedOn', 'domestic', 'nonDomestic'],
      ),
      'Further counts of premises. Each holds from its day until a later count.',
    ),
    userRoles: listOf(
      object(
        {
          role: word(USER_ROLES, 'The User Role.'),
          addedOn: day('Since when it means to act in it; only for a User Role that it does not hold.'),
          enteredOn: day('When User Entry is completed.'),
          until: day('The last day on which it acts in it.'),
        },
        ['role'],
      ),
      'User Roles that are taken on, entered or given up, each named once.',
    ),
    userSystems: listOf(
      object(
        {
          name: {
            type: 'string',
            minLength: 1,
            description: 'How the party calls it; a name of its own is that system.',
          },
          kind: word(SYSTEM_KINDS, 'The User’s own, or shared; only for a new one.'),
          inUseFrom: day('Since when it is used; only for a new one.'),
          inUseUntil: day('The last day it is used.'),
          toldOn: day('When the SSC is told of it.'),
        },
        ['name'],
      ),
      'User Systems that are taken into use, or no longer used, each named once.',
    ),
    ...forAll,
  },
  [],
  'What would be otherwise, of one party. Everything may be left out.',
);
