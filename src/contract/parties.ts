import { z } from 'zod';
import { COMMITTEE_OUTCOMES, REVIEW_WAYS, ROLES, SIDE_OF_ROLE, SYSTEM_KINDS } from '../rules/vocabulary.ts';
import {
  Action,
  AssessmentKind,
  Because,
  BODIES,
  Body,
  Day,
  Flag,
  Id,
  Instant,
  Line,
  OptionalProse,
  PageQuery,
  PartyCategory,
  PartyName,
  PersonName,
  Prose,
  UserRole,
  Version,
  VisibleTo,
} from './common.ts';
import { CycleCategory, DueRow } from './obligations.ts';
import { operationsOf } from './operation.ts';

const PARTY_ROLES = ROLES.filter((role) => SIDE_OF_ROLE[role] === 'party');
const PartyRole = z.enum(PARTY_ROLES).meta({ id: 'PartyRole', description: 'What a person may do for a party.' });
const Count = z.int().min(0).max(100_000_000);

const HeldRole = z
  .object({
    role: UserRole,
    addedOn: Day,
    enteredOn: Day.nullable().describe('When User Entry was completed; null while the party is in User Entry.'),
  })
  .meta({ id: 'HeldRole' });

const PartyRow = PartyName.extend({
  groupName: z.string().nullable(),
  userRoles: z.array(HeldRole),
  openAssessment: z.object({ id: Id, ref: z.string() }).nullable(),
  version: Version,
}).meta({ id: 'PartyRow' });

const UserSystem = z
  .object({
    id: Id,
    name: z.string(),
    kind: z.enum(SYSTEM_KINDS),
    provider: z.object({ id: Id, name: z.string() }).nullable(),
    inUseFrom: Day,
    inUseUntil: Day.nullable().describe('The last day it is used; null while no end is known.'),
    second: z
      .boolean()
      .describe('It began while another was in use, so the SSC is told of it before it is used (G3.9).'),
    toldOn: Day.nullable().describe('When the SSC was told of a second one; null while it was not.'),
    review: z
      .object({ how: z.enum(REVIEW_WAYS), by: Day.nullable(), decidedOn: Day, reason: z.string() })
      .nullable()
      .describe(
        'What the SSC decided last about its review. Null: nothing, so it is left to the next annual assessment.',
      ),
    agreementConfirmedOn: Day.nullable().describe('When SECAS confirmed the agreement with the provider.'),
  })
  .meta({ id: 'UserSystem' });

const PremisesCount = z
  .object({
    id: Id,
    countedOn: Day,
    domestic: Count,
    nonDomestic: Count,
    devices: Count.nullable().describe('Devices in DCC’s inventory: kept as evidence, premises decide.'),
    note: z.string(),
    declaredBy: PersonName.nullable(),
    declaredAt: Instant,
  })
  .meta({ id: 'PremisesCount' });

export const PartyPerson = z
  .object({
    id: Id,
    name: z.string(),
    email: z.string(),
    jobTitle: z.string(),
    phone: z.string(),
    roles: z.array(PartyRole),
    active: z.boolean(),
    account: z
      .enum(['yes', 'invited', 'none'])
      .describe('Whether they have an account; `invited` while an invitation waits for them.'),
    invitedUntil: Instant.nullable().describe('Until when the invitation that waits can be used.'),
    mayAct: z.boolean().describe('Whether you may amend them.'),
    mayInvite: z.boolean().describe('Whether you may send them an invitation.'),
    version: Version,
  })
  .meta({ id: 'PartyPerson' });

export const Party = PartyRow.extend({
  accededOn: Day,
  sites: z.array(z.string()),
  systems: z.array(UserSystem).describe('Those in use first.'),
  premises: z
    .array(PremisesCount)
    .nullable()
    .describe('Latest first; null for those whom a party’s figures do not concern.'),
  users: z
    .array(PartyName)
    .nullable()
    .describe('Of a Shared Resource Provider, for SECAS and the User CIO only: no User learns who the others are.'),
  visibleTo: z.object({ users: VisibleTo }),
  actions: z.array(Action),
}).meta({ id: 'Party' });

const onParty = z.strictObject({ partyId: Id });
const onSystem = onParty.extend({ systemId: Id });
const Sites = z.array(Line(200)).max(10);
const Reference = z
  .string()
  .trim()
  .regex(/^[A-Z0-9][A-Z0-9-]{1,11}$/, 'must be 2 to 12 capital letters, digits or hyphens');
const personDetails = {
  name: Line(120),
  email: z.email().max(200),
  jobTitle: Line(120),
  phone: z.string().trim().max(40).default(''),
  roles: z.array(PartyRole).min(1).max(PARTY_ROLES.length),
};
const BODY_ROLES = ROLES.filter((role) => (BODIES as readonly string[]).includes(SIDE_OF_ROLE[role]));
const BodyRole = z.enum(BODY_ROLES).meta({ id: 'BodyRole', description: 'What a person may do for a body.' });
const BodyPerson = PartyPerson.omit({ roles: true })
  .extend({
    body: Body,
    roles: z.array(BodyRole),
    organisation: z.string(),
    employerId: Id.nullable().describe('Of a member of the SSC: the Party that employs them.'),
  })
  .meta({ id: 'BodyPerson' });
const bodyPersonDetails = {
  ...personDetails,
  roles: z.array(BodyRole).min(1).max(BODY_ROLES.length),
  organisation: Line(200),
  employerId: Id.nullable()
    .default(null)
    .describe('The Party that employs a member of the SSC: they have an interest in it. Null for everybody else.'),
};
const premisesCount = { countedOn: Day, domestic: Count, nonDomestic: Count };

export const partyOperations = operationsOf('parties', {
  'list-parties': {
    method: 'GET',
    path: '/parties',
    summary: 'The register of parties, by name; a party sees itself',
    query: PageQuery.extend({
      category: PartyCategory.optional(),
      search: Line(100).optional().describe('Part of the name, the reference or the group.'),
      providersOnly: Flag.optional(),
    }),
    answer: z.object({ rows: z.array(PartyRow), total: z.int().describe('All that fit, beyond this page too.') }),
    refusals: [],
  },
  'read-party': {
    method: 'GET',
    path: '/parties/{partyId}',
    summary: 'One party: its User Roles, systems and premises, and what may be done now',
    params: onParty,
    answer: Party,
    refusals: ['not-found'],
  },
  'list-providers': {
    method: 'GET',
    path: '/shared-resource-providers',
    summary: 'The Shared Resource Providers, by name, for entering a shared User System',
    answer: z.object({ rows: z.array(z.object({ id: Id, name: z.string() })) }),
    refusals: [],
  },
  'list-people': {
    method: 'GET',
    path: '/parties/{partyId}/people',
    summary: 'The people who act for a party',
    params: onParty,
    answer: z.object({ rows: z.array(PartyPerson) }),
    refusals: ['not-found'],
  },
  'register-party': {
    method: 'POST',
    path: '/parties',
    summary: 'Enter a party that has acceded into the register',
    body: z.strictObject({
      ref: Reference,
      name: Line(200),
      category: PartyCategory,
      groupName: Line(200).nullable().default(null),
      accededOn: Day,
      userRoles: z.array(UserRole).max(7).default([]),
      sites: Sites.default([]),
    }),
    answer: Party,
    refusals: ['party-ref-taken', 'day-to-come'],
  },
  'amend-party': {
    method: 'POST',
    path: '/parties/{partyId}/amend',
    summary: 'Amend a party’s name, group and sites',
    params: onParty,
    body: z.strictObject({ version: Version, name: Line(200), groupName: Line(200).nullable(), sites: Sites }),
    answer: Party,
    refusals: [],
  },
  'add-user-role': {
    method: 'POST',
    path: '/parties/{partyId}/user-roles',
    summary: 'Add a User Role that a party wants to act in; a Full assessment comes before its entry',
    params: onParty,
    body: z.strictObject({ role: UserRole }),
    answer: Party,
    refusals: ['role-already-held'],
  },
  'add-user-system': {
    method: 'POST',
    path: '/parties/{partyId}/user-systems',
    summary: 'Enter a User System; the SSC is told of a second or later one before it is used',
    params: onParty,
    body: z.strictObject({
      name: Line(200),
      kind: z.enum(SYSTEM_KINDS),
      providerPartyId: Id.nullable().default(null),
      inUseFrom: Day,
    }),
    answer: Party,
    refusals: ['provider-required', 'not-a-provider'],
  },
  'end-user-system': {
    method: 'POST',
    path: '/parties/{partyId}/user-systems/{systemId}/end',
    summary: 'End the use of a User System',
    params: onSystem,
    body: z.strictObject({ inUseUntil: Day.describe('The last day it is used.') }),
    answer: Party,
    refusals: ['system-already-ended', 'ends-before-it-began'],
  },
  'tell-of-user-system': {
    method: 'POST',
    path: '/parties/{partyId}/user-systems/{systemId}/tell',
    summary: 'Tell the SSC of a second User System that is in the register, or record that it was told',
    params: onSystem,
    body: z.strictObject({
      toldOn: Day.nullable()
        .default(null)
        .describe('For SECAS, of a notice that came another way; null for a notice given by this.'),
    }),
    answer: Party,
    refusals: ['not-a-second-system', 'system-already-told', 'notice-counts-from-today', 'day-to-come'],
  },
  'decide-system-review': {
    method: 'POST',
    path: '/parties/{partyId}/user-systems/{systemId}/review',
    summary: 'Record what the SSC decided about the review of a second User System; a later decision follows it',
    params: onSystem,
    body: z
      .strictObject({
        how: z.enum(REVIEW_WAYS),
        by: Day.nullable().default(null).describe('By when, for a review by itself, if the SSC set a day.'),
        decidedOn: Day,
        reason: Prose(2000),
      })
      .refine(({ how, by }) => how === 'ad-hoc' || by === null, {
        path: ['by'],
        message: 'must be null for a review with the next annual assessment',
      }),
    answer: Party,
    refusals: [
      'not-a-second-system',
      'system-not-told',
      'day-to-come',
      'decided-before-told',
      'review-before-decision',
    ],
  },
  'confirm-agreement': {
    method: 'POST',
    path: '/parties/{partyId}/user-systems/{systemId}/agreement',
    summary: 'Confirm that a party has an agreement with its provider; from then on the provider’s report reaches it',
    params: onParty.extend({ systemId: Id }),
    body: z.strictObject({}),
    answer: Party,
    refusals: ['system-not-shared', 'agreement-confirmed'],
  },
  'read-shared-assurance': {
    method: 'GET',
    path: '/parties/{partyId}/shared-assurance',
    summary: 'What a User may read of the assessment of the Shared Resource Providers whose systems it uses or used',
    params: onParty,
    answer: z.object({
      rows: z.array(
        z.object({
          provider: z.string(),
          assessmentRef: z.string(),
          kind: AssessmentKind,
          versionNo: z.int(),
          issuedOn: Day,
          outcome: z.enum(COMMITTEE_OUTCOMES).nullable().describe('What the SSC decided, or noted.'),
          decidedOn: Day.nullable(),
          document: z
            .object({ id: Id, title: z.string(), state: z.enum(['rendering', 'ready']), bytes: z.int().nullable() })
            .describe('The report; Red: for named recipients only.'),
        }),
      ),
      because: z.array(Because),
    }),
    refusals: ['not-found'],
  },
  'preview-premises': {
    method: 'GET',
    path: '/parties/{partyId}/premises/preview',
    summary: 'What a count would change in what is due, before anybody declares it',
    params: onParty,
    query: z.strictObject({
      countedOn: Day,
      domestic: z.coerce.number().pipe(Count),
      nonDomestic: z.coerce.number().pipe(Count),
      devices: z.coerce.number().pipe(Count).optional(),
    }),
    answer: z.object({
      before: z.object({ category: CycleCategory, due: z.array(DueRow) }),
      after: z.object({ category: CycleCategory, due: z.array(DueRow) }),
      changed: z.boolean(),
      because: z.array(Because),
      warning: z.string().nullable().describe('Where premises and devices imply different cycles. Premises decide.'),
    }),
    refusals: ['not-found'],
  },
  'declare-premises': {
    method: 'POST',
    path: '/parties/{partyId}/premises',
    summary: 'Declare how many premises a party had on a day; a count is never edited, a later one follows it',
    params: onParty,
    body: z.strictObject({
      ...premisesCount,
      devices: Count.nullable().default(null),
      note: OptionalProse(1000).default(''),
    }),
    answer: Party,
    refusals: ['day-to-come', 'count-is-of-users'],
  },
  'add-person': {
    method: 'POST',
    path: '/parties/{partyId}/people',
    summary: 'Add somebody who acts for a party',
    params: onParty,
    body: z.strictObject(personDetails),
    answer: z.object({ rows: z.array(PartyPerson) }),
    refusals: ['step-up-needed', 'email-taken'],
  },
  'amend-person': {
    method: 'POST',
    path: '/parties/{partyId}/people/{personId}/amend',
    summary: 'Amend what is said of a person, or end their access',
    params: onParty.extend({ personId: Id }),
    body: z.strictObject({ version: Version, ...personDetails, active: z.boolean() }),
    answer: z.object({ rows: z.array(PartyPerson) }),
    refusals: ['step-up-needed', 'email-taken', 'last-administrator'],
  },
  'list-body-people': {
    method: 'GET',
    path: '/people',
    summary: 'The people of the bodies: the User CIO, SECAS, the SSC and DCC',
    answer: z.object({ rows: z.array(BodyPerson) }),
    refusals: [],
  },
  'add-body-person': {
    method: 'POST',
    path: '/people',
    summary: 'Add somebody of a body of the scheme, and invite them',
    body: z.strictObject({ body: Body, ...bodyPersonDetails }),
    answer: z.object({ rows: z.array(BodyPerson) }),
    refusals: ['step-up-needed', 'not-found', 'email-taken', 'role-of-another-body', 'employer-of-ssc-alone'],
  },
  'amend-body-person': {
    method: 'POST',
    path: '/people/{bodyPersonId}/amend',
    summary: 'Amend what is said of somebody of a body, or end their access',
    params: z.strictObject({ bodyPersonId: Id }),
    body: z.strictObject({ version: Version, ...bodyPersonDetails, active: z.boolean() }),
    answer: z.object({ rows: z.array(BodyPerson) }),
    refusals: [
      'step-up-needed',
      'not-found',
      'email-taken',
      'role-of-another-body',
      'employer-of-ssc-alone',
      'last-secas-administrator',
    ],
  },
});
