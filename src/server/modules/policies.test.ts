import { describe, expect, test } from 'vitest';
import type { Day } from '../../rules/values/day.ts';
import { ASSESSMENT_STATES, ROLES, type Role, SIDE_OF_ROLE, SIDES, type Side } from '../../rules/vocabulary.ts';
import type { Actor } from '../access/actor.ts';
import {
  leadsTheTeam,
  mayExport,
  onTheTeam,
  ownParty,
  schemeBody,
  seesDraftFindings,
  seesFinding,
} from './assessments/assessments.policy.ts';
import type { AssessmentRead, AssessmentRecord } from './assessments/index.ts';
import { RAISE_CHARGES, raisesCharges, SEE_MONEY, SEE_STATEMENT } from './charges/charges.policy.ts';
import {
  doesTheFieldwork,
  FIELD_ASSESSORS,
  fieldworkActions,
  mayDownload,
  READERS,
  seesResults,
  seesWorkingNotes,
} from './fieldwork/fieldwork.policy.ts';
import { concernedWithFigures, keepsTheRegister, maySeeParty, ownPartyOrRegister } from './parties/parties.policy.ts';
import { reviewerOf, writesTheReport } from './reports/reports.policy.ts';

// Actions enter themselves when they are declared.
import './fieldwork/fieldwork.routes.ts';
import './reports/reports.routes.ts';

// The first wall, policy by policy, over every side, part on the team and party: what each says yes to, and nothing else.

const PARTS = ['lead', 'assessor', 'quality-reviewer'] as const;
type Part = (typeof PARTS)[number];
const ROLE_OF_SIDE: Readonly<Record<Side, Role>> = {
  party: 'party-contributor',
  cio: 'assessor-lead',
  secas: 'secas-officer',
  ssc: 'ssc-member',
  dcc: 'dcc-charging',
  system: 'system',
};

interface Case {
  readonly actor: Actor;
  readonly record: Pick<AssessmentRead, 'party_id' | 'team' | 'advisers' | 'state'> & { readonly id: string };
  readonly part: Part | null;
  readonly own: boolean;
}

/** Every side × own party or another's × each part on the team, somebody else's part, or none. */
const CASES: readonly Case[] = SIDES.flatMap((side) =>
  [true, false].flatMap((own) =>
    [...PARTS, null].map((part): Case => {
      const actor: Actor = {
        personId: 'me',
        name: 'Me',
        email: '',
        organisation: '',
        side,
        roles: [ROLE_OF_SIDE[side]],
        partyId: own ? 'p1' : 'p2',
      };
      const others = PARTS.map((role) => ({ person_id: `other-${role}`, role }));
      const team = part ? [...others, { person_id: 'me', role: part }] : others;
      return { actor, part, own, record: { id: 'p1', party_id: 'p1', team, advisers: [], state: 'drafting' } };
    }),
  ),
);

type Policy = (actor: Actor, record: Case['record']) => boolean;
type Truth = (of: { side: Side; own: boolean; part: Part | null }) => boolean;
const cio: Truth = ({ side, part }) => side === 'cio' && part !== null;
const reads: Truth = ({ side }) => side === 'secas' || side === 'system';

const POLICIES: Readonly<Record<string, readonly [Policy, Truth]>> = {
  ownParty: [ownParty, ({ side, own }) => side === 'party' && own],
  onTheTeam: [onTheTeam, cio],
  leadsTheTeam: [leadsTheTeam, ({ side, part }) => side === 'cio' && part === 'lead'],
  mayExport: [mayExport, (of) => cio(of) || of.side === 'secas' || (of.side === 'party' && of.own)],
  schemeBody: [schemeBody, ({ side }) => side !== 'party'],
  raisesCharges: [raisesCharges, ({ side, part }) => side === 'secas' || (side === 'cio' && part === 'lead')],
  seesDraftFindings: [seesDraftFindings, (of) => cio(of) || reads(of)],
  'seesFinding, of a draft': [(...of) => seesFinding(...of, 'draft'), (of) => cio(of) || reads(of)],
  'seesFinding, of what was shared': [
    (...of) => seesFinding(...of, 'shared'),
    (of) => cio(of) || reads(of) || (of.side === 'party' && of.own),
  ],
  'seesFinding, of what was issued': [(...of) => seesFinding(...of, 'issued'), () => true],
  seesResults: [seesResults, (of) => cio(of) || reads(of)],
  seesWorkingNotes: [seesWorkingNotes, cio],
  doesTheFieldwork: [doesTheFieldwork, ({ part, ...of }) => cio({ part, ...of }) && part !== 'quality-reviewer'],
  mayDownload: [mayDownload, (of) => (of.side === 'party' && of.own) || cio(of)],
  keepsTheRegister: [keepsTheRegister, ({ side }) => side === 'secas'],
  ownPartyOrRegister: [ownPartyOrRegister, ({ side, own }) => side === 'secas' || (side === 'party' && own)],
  maySeeParty: [(actor, { id }) => maySeeParty(actor, id), ({ side, own }) => side !== 'party' || own],
  concernedWithFigures: [concernedWithFigures, ({ side }) => side === 'party' || side === 'cio' || side === 'secas'],
  writesTheReport: [writesTheReport, ({ part, ...of }) => cio({ part, ...of }) && part !== 'quality-reviewer'],
  isReviewerOfTeam: [
    (actor, record) => reviewerOf(actor, record).isReviewerOfTeam,
    ({ part }) => part === 'quality-reviewer',
  ],
};

describe('the policies of the first wall', () => {
  test.each(Object.entries(POLICIES))('%s says yes to whom it should, and to nobody else', (_name, [policy, truth]) => {
    let asked = 0;
    for (const { actor, record, part, own } of CASES) {
      asked += 1;
      expect(policy(actor, record), `${actor.side}, own party: ${own}, on the team: ${part}`).toBe(
        truth({ side: actor.side, own, part }),
      );
    }
    expect(asked).toBe(SIDES.length * 2 * 4);
  });

  test('a quality reviewer reads every draft but of a party they have advised; on its team they read it all the same', () => {
    const [first] = CASES;
    if (!first) throw new Error('There are cases.');
    const actor: Actor = { ...first.actor, side: 'cio', roles: ['assessor', 'quality-reviewer'] };
    const strange = { ...first.record, team: [] };
    expect(seesDraftFindings(actor, strange)).toBe(true);
    expect(seesDraftFindings(actor, { ...strange, advisers: ['me'] })).toBe(false);
    expect(seesDraftFindings(actor, { ...strange, advisers: ['me'], team: [{ person_id: 'me', role: 'lead' }] })).toBe(
      true,
    );
    expect(seesDraftFindings({ ...actor, side: 'ssc' }, strange)).toBe(false);
  });

  test('results are for all of the User CIO in the states in which the report on them stands issued', () => {
    const [first] = CASES;
    if (!first) throw new Error('There are cases.');
    const actor: Actor = { ...first.actor, side: 'cio', roles: ['assessor'] };
    const states = ASSESSMENT_STATES.filter((state) => seesResults(actor, { ...first.record, team: [], state }));
    expect(states).toEqual([
      'response-due',
      'awaiting-committee',
      'on-agenda',
      'remediation',
      'letter-review',
      'awaiting-follow-up',
      'closed',
    ]);
    expect(seesResults({ ...actor, side: 'ssc' }, { ...first.record, state: 'closed' })).toBe(false);
  });

  test('a reviewer is who asks', () => {
    const [first] = CASES;
    if (!first) throw new Error('There are cases.');
    expect(reviewerOf(first.actor, first.record).personId).toBe('me');
  });

  test('lists of roles are those of the sides that are concerned', () => {
    const of = (...sides: Side[]) => ROLES.filter((role) => sides.includes(SIDE_OF_ROLE[role]));
    expect(SEE_MONEY).toEqual([...of('party', 'cio', 'secas'), 'dcc-charging']);
    expect(SEE_STATEMENT).toEqual([...of('cio', 'secas'), 'dcc-charging']);
    expect(RAISE_CHARGES).toEqual(['assessor-lead', 'secas-officer', 'secas-administrator']);
    expect(READERS).toEqual(of('party', 'cio', 'secas'));
    expect(FIELD_ASSESSORS).toEqual(['assessor-lead', 'assessor']);
  });

  test('the fieldwork offers its own actions, from the answer to the end, and no others', () => {
    const actor: Actor = { ...(CASES[0] as Case).actor, side: 'cio', roles: ['assessor-lead'] };
    const record = {
      id: 'a1',
      party_id: 'p1',
      state: 'fieldwork',
      kind: 'fusa',
      version: 1,
      team: [{ person_id: 'me', role: 'lead' }],
    } as unknown as AssessmentRecord;
    const offered = fieldworkActions(actor, record, '2026-11-24' as Day, {}).map(({ operation }) => operation);
    expect(offered).toEqual(expect.arrayContaining(['end-fieldwork', 'record-days']));
    expect(offered).not.toContain('save-report');
    expect(offered).not.toContain('raise-charge');
    expect(
      offered.filter(
        (id) =>
          ![
            'answer-control',
            'attach-evidence',
            'withdraw-evidence',
            'submit-self-assessment',
            'begin-fieldwork',
            'record-result',
            'amend-observation',
            'withdraw-observation',
            'record-days',
            'reverse-days',
            'end-fieldwork',
          ].includes(id),
      ),
    ).toEqual([]);
  });
});
