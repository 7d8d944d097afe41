import {
  ASSESSMENT_KINDS,
  ASSESSMENT_STATES,
  COMMITTEE_OUTCOMES,
  PARTY_CATEGORIES,
  REVIEW_WAYS,
  SYSTEM_KINDS,
  USER_ROLES,
} from '../vocabulary.ts';

/** The part of JSON Schema that the facts need. */
export type Schema =
  | { readonly type: 'string'; readonly description?: string; readonly format?: 'date'; readonly minLength?: number }
  | { readonly type: 'string'; readonly description?: string; readonly enum: readonly string[] }
  | { readonly type: 'boolean'; readonly description?: string }
  | { readonly type: 'integer'; readonly description?: string; readonly minimum: number }
  | { readonly type: 'array'; readonly description?: string; readonly items: Schema }
  | {
      readonly type: 'object';
      readonly description?: string;
      readonly properties: Readonly<Record<string, Schema>>;
      readonly required: readonly string[];
      readonly additionalProperties: false;
    }
  /** Anything; what fits is said elsewhere. */
  | { readonly type?: undefined; readonly description: string };

export const day = (description: string): Schema => ({ type: 'string', format: 'date', description });
export const word = (values: readonly string[], description: string): Schema => ({
  type: 'string',
  enum: values,
  description,
});
export const listOf = (items: Schema, description: string): Schema => ({ type: 'array', items, description });
export const object = (
  properties: Readonly<Record<string, Schema>>,
  required: readonly string[],
  description = '',
): Schema => ({
  type: 'object',
  properties,
  required,
  additionalProperties: false,
  ...(description && { description }),
});

const kind = word(ASSESSMENT_KINDS, 'Kind of assessment.');
const userRoles = listOf(word(USER_ROLES, 'A User Role.'), 'The User Roles it covers; empty: all of the party’s.');
const ref: Schema = {
  type: 'string',
  minLength: 1,
  description: 'How the round is referred to; unique within the party.',
};

/** The facts of one party, as JSON Schema; `readFacts` checks against this very object. */
export const PARTY_FACTS_SCHEMA = object(
  {
    ref: { type: 'string', description: 'How the party is referred to; printed with its answer.' },
    name: { type: 'string', description: 'Its name; printed with its answer.' },
    category: word(PARTY_CATEGORIES, 'Party category; a Shared Resource Provider is one too.'),
    formerCategories: listOf(
      object(
        {
          category: word(PARTY_CATEGORIES, 'What it was.'),
          until: day('The last day on which it was that.'),
        },
        ['category', 'until'],
      ),
      'What it was before, if its category changed.',
    ),
    accededOn: day('When it acceded to the Code.'),
    userRoles: listOf(
      object(
        {
          role: word(USER_ROLES, 'The User Role.'),
          addedOn: day('Since when it wants to act in it.'),
          enteredOn: day('When User Entry was completed; absent while it is in User Entry.'),
          until: day('The last day on which it acts in it; absent while no end is known.'),
        },
        ['role', 'addedOn'],
      ),
      'The User Roles it holds or wants.',
    ),
    premises: listOf(
      object(
        {
          countedOn: day('The day of the count.'),
          domestic: { type: 'integer', minimum: 0, description: 'Domestic premises through enrolled systems.' },
          nonDomestic: { type: 'integer', minimum: 0, description: 'Non-domestic premises through enrolled systems.' },
          devices: { type: 'integer', minimum: 0, description: 'Enrolled Devices: evidence, not the measure.' },
          fromInventory: {
            type: 'boolean',
            description: 'Whether SECAS took it from DCC’s inventory, so that the party has not told it.',
          },
        },
        ['countedOn', 'domestic', 'nonDomestic'],
      ),
      'Its counts of premises; for a Shared Resource Provider the sums over its Users. The latest on or before a day decides.',
    ),
    past: listOf(
      object(
        {
          ref,
          kind,
          userRoles,
          fieldworkStartOn: day('First day of its fieldwork.'),
          fieldworkEndOn: day('Last day of its fieldwork; for a Self-Assessment give ssaSubmittedOn.'),
          phases: listOf(
            object({ startOn: day('Its first day.'), endOn: day('Its last day.') }, ['startOn', 'endOn']),
            'The phases of an initial Full assessment that was staged, in order; the last ends its fieldwork.',
          ),
          ssaSubmittedOn: day('When a Self-Assessment was submitted to the User CIO.'),
          outcome: word(COMMITTEE_OUTCOMES, 'What the SSC decided.'),
          decidedOn: day('When it decided.'),
          followUpBy: day('By when the decision wants the next round.'),
          follows: { type: 'string', description: 'The ref of the round that it followed up.' },
        },
        ['ref', 'kind', 'userRoles'],
      ),
      'The assessments that were held.',
    ),
    open: object(
      {
        ref,
        kind,
        userRoles,
        state: word(ASSESSMENT_STATES, 'Where it stands.'),
        requestedOn: day('When it was booked.'),
        startOn: day('First day of fieldwork.'),
        endOn: day('Last day of fieldwork.'),
        follows: {
          type: 'string',
          description:
            'The ref of the round that it follows up; a review of a second User System by itself follows none.',
        },
      },
      ['ref', 'kind', 'userRoles', 'state'],
      'The round that is booked or under way, if there is one.',
    ),
    userSystems: listOf(
      object(
        {
          name: { type: 'string', minLength: 1, description: 'How the party calls it.' },
          kind: word(SYSTEM_KINDS, 'The User’s own, or shared through a Shared Resource Provider.'),
          inUseFrom: day('Since when it is, or will be, used.'),
          inUseUntil: day('The last day it was used.'),
          toldOn: day('When the SSC was told of it.'),
          reviews: listOf(
            object(
              {
                decidedOn: day('When the SSC decided.'),
                how: word(REVIEW_WAYS, 'With the next annual assessment, or by itself.'),
                by: day('By when, for a review by itself.'),
              },
              ['decidedOn', 'how'],
            ),
            'What the SSC decided about its review, the earliest first.',
          ),
        },
        ['name', 'kind', 'inUseFrom'],
      ),
      'Its User Systems over time.',
    ),
  },
  ['category', 'userRoles', 'premises', 'past'],
  'Everything about a party on which what is due depends.',
);

/** What `assay obligations --facts` reads: the facts of one party, or of several. */
export const FACTS_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Facts of Assay’s obligation engine',
  oneOf: [PARTY_FACTS_SCHEMA, { type: 'array', items: PARTY_FACTS_SCHEMA }],
} as const;
