import type pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TODAY } from '../testing/server.ts';
import { type Copier, changeSecret, copierOf, inSql, type Onlooker } from '../testing/twins/change.ts';
import {
  forAssessor,
  forCharging,
  forMember,
  forParty,
  forUserEntry,
  type Secret,
  VALUES,
} from '../testing/twins/secrets.ts';
import { type Answered, sessionOf } from '../testing/twins/session.ts';
import { type Origin, openOrigin, type Universe } from '../testing/twins/universe.ts';

// Two universes that differ only in what somebody may not see look the same to them, byte for byte (docs/adr/0019). The demo
// scheme is the first; each seed makes another out of the one before it, and each is held against the first.

const SEEDS = 208;
const SECRETS_AT_ONCE = 6;
const COPIES_AT_MOST = 2;
const PACKS = 12;

interface Kind {
  readonly called: string;
  readonly email: string;
  readonly by?: 'api-token';
  readonly secrets: readonly Secret[];
  /** Rounds to be asked about in any case, in SQL: of the rest only a few are. */
  readonly besides?: string;
  /** Of what there is more, and less again: whole parties, by their address; or rounds of the parties closed to a member. */
  readonly more?: { readonly what: 'party' | 'rounds'; readonly of: readonly string[] };
}

const parties = (...of: string[]) => ({ what: 'party', of }) as const;
const rounds = (...of: string[]) => ({ what: 'rounds', of }) as const;
const ofParty = (called: string, email: string, ...others: string[]): Kind => ({
  called,
  email: `${email}.example`,
  secrets: forParty,
  more: parties(...others),
});
/** A round in each state in which there is a draft to hide from whoever is not on its team. */
const DRAFTS_OF_OTHER_TEAMS = `select distinct on (state) id from assessments
  where state in ('fieldwork', 'drafting', 'factual-accuracy', 'quality-review')
    and id not in (select assessment_id from assessment_team where person_id = :me) order by state, id`;
const KINDS: readonly Kind[] = [
  ofParty('the security lead of a party in fieldwork', 'priya.raman@aldermoor', 'brackenridge', 'larkfold'),
  ofParty('the director of a party in remediation', 'farid.haddad@hearthlight', 'tallyrow'),
  ofParty('a party whose report is being drafted', 'hannah.sowerby@larkfold', 'hollinside', 'aldermoor'),
  ofParty('a party with a late-notice charge', 'charlotte.amos@lowmarsh', 'garthley'),
  ofParty('a User of a Shared Resource Provider', 'eleanor.fairbairn@marram', 'thornmere', 'ashwater'),
  ofParty('a Shared Resource Provider', 'zoe.tinmouth@lindisway', 'fairlode'),
  { ...ofParty('a program with a party’s API token', 'samuel.okoro@aldermoor', 'penhallow'), by: 'api-token' },
  {
    called: 'an assessor',
    email: 'leila.haidari@fernhollow.example',
    secrets: forAssessor,
    besides: DRAFTS_OF_OTHER_TEAMS,
  },
  {
    called: 'a member whose employer is before the committee',
    email: 'julian.hartnoll@aldermoor.example',
    secrets: forMember,
    more: rounds('aldermoor'),
  },
  {
    called: 'a member with declared and found interests',
    email: 'morven.galbraith@brackenridge.example',
    secrets: forMember,
    more: rounds('copperlane', 'skerrow'),
  },
  { called: 'the Panel’s observer', email: 'jonathan.mbeki@panel.example', secrets: forMember },
  { called: 'DCC’s charging officer', email: 'stephen.attah@dcc.example', secrets: forCharging },
  { called: 'DCC’s User Entry officer', email: 'gemma.holroyd@dcc.example', secrets: forUserEntry },
];

/**
 * What is asked in every universe. The other pages and filters of lists, and a whole case of what is asked one by one anyway,
 * are asked in every third: what has changed stays changed.
 */
const isWhole = (url: string): boolean => !/\?|case\.zip$/.test(url) || /newStartOn|changes|month|fromOn/.test(url);

let origin: Origin;
/** Table → how many of its rows were changed in all universes together. */
const changedOf = new Map<string, number>();
const total = { universes: 0, onlookers: 0, requests: 0, archives: 0, bytes: 0, rowsChanged: 0, differences: 0 };
beforeAll(async () => {
  origin = await openOrigin();
});
afterAll(() => origin.close());

test.each(KINDS.map((kind) => [kind.called, kind] as const))(
  'to %s every universe looks the same',
  { timeout: 240_000 },
  async (called, kind) => {
    const universe = await origin.universe();
    try {
      const { server, owner } = universe;
      const { headers, ...onlooker } = await universe.signIn(kind.email, kind.by ?? 'session');
      const besides = kind.besides ? (await owner.query<{ id: string }>(inSql(kind.besides, onlooker))).rows : [];
      if (kind.besides) expect(besides.length, 'rounds asked about in any case').toBeGreaterThan(2);
      const ids = besides.map(({ id }) => id);
      const { answered, refused, replay } = await sessionOf(server, owner, headers, ids);
      const all = [...answered, ...refused];
      const first = await replay(all);
      const compare = async (urls: readonly string[], seed: number) => {
        const answers = await replay(urls);
        total.requests += answers.length;
        total.archives += answers.filter(({ url, status }) => url.endsWith('case.zip') && status === 200).length;
        total.bytes += answers.reduce((sum, { bytes }) => sum + bytes, 0);
        const found = differing(first, answers);
        total.differences += found.length;
        expect(found, `${called}, seed ${seed}`).toEqual([]);
      };
      // Nothing was changed, and nothing differs: whatever differs later does so because of what was changed.
      await compare(all, -1);
      const anotherUniverse = await changerOf(owner, kind, onlooker);
      const seeds = Math.ceil(SEEDS / KINDS.length);
      for (let seed = 0; seed < seeds; seed++) {
        total.rowsChanged += await anotherUniverse(seed);
        await compare(
          seed === seeds - 1 ? all : answered.filter((url, at) => isWhole(url) || (at + seed) % 3 === 0),
          seed,
        );
        total.universes += 1;
      }
      total.onlookers += 1;
    } finally {
      await universe.close();
    }
  },
);

test('there were enough universes, onlookers and requests', () => {
  console.info(`non-interference: ${JSON.stringify(total)}`);
  expect(total.universes).toBeGreaterThanOrEqual(200);
  expect(total.onlookers).toBe(KINDS.length);
  expect(total.requests).toBeGreaterThan(total.universes * 50);
  expect(total.archives).toBeGreaterThan(50);
  // A secret of which there is none proves nothing.
  expect(Object.keys(VALUES).filter((table) => !changedOf.get(table))).toEqual([]);
});

/**
 * Tables of the parties' rows of which no value is changed: their rows come and go with whole parties and rounds. Whoever adds
 * a table decides here, or in VALUES, what of it is to be kept from whom.
 */
const COME_AND_GO = [
  'assessment_team',
  'device_counts',
  'invitations',
  'journal',
  'lifted_interests',
  'outbox',
  'responses',
  'shared_agreements',
  'system_reviews',
  'user_roles',
];

test('no table of the parties’ rows is forgotten', async () => {
  const universe = await origin.universe();
  try {
    const { rows } = await universe.owner.query<{ name: string }>(
      `select t.table_name as name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where table_schema = 'assay' and column_name = 'party_id' and table_type = 'BASE TABLE'`,
    );
    expect(rows.length).toBeGreaterThan(30);
    const decided = new Set([...Object.keys(VALUES), ...COME_AND_GO]);
    expect(rows.map(({ name }) => name).filter((name) => !decided.has(name))).toEqual([]);
  } finally {
    await universe.close();
  }
});

/**
 * What these questions do not tell an officer. The notes are for the team alone; advice given before is told only of a party
 * and a team in particular, reasons for the file and the sign-in of a party by no question here, and of observations what
 * stands now hides what stood in earlier reports. Whatever is not in this list an officer sees change.
 */
const NOT_FOR_OFFICERS = [
  'advisory_work',
  'internal_reasons',
  'working_notes',
  'observation_revisions',
  'sso_providers',
];

test('whoever may see it sees the difference: the same changes do not pass an officer of SECAS by', {
  timeout: 240_000,
}, async () => {
  const universe = await origin.universe();
  try {
    const { server, owner } = universe;
    const { headers, ...onlooker } = await universe.signIn('harriet.lyle@secas.example', 'session');
    const { answered: all, replay } = await sessionOf(server, owner, headers);
    const answered = all.filter((url) => !/limit=|search=|partyId=|xlsx|csv|case\.zip/.test(url));
    const tables = Object.keys(VALUES) as Secret['table'][];
    const passedBy: string[] = [];
    let before = await replay(answered);
    for (const table of tables) {
      await changeSecret(owner, { table, where: 'true' }, onlooker, 'seen', 1);
      const after = await replay(answered);
      if (differing(before, after).length === 0) passedBy.push(table);
      before = after;
    }
    console.info(
      `non-interference: of ${tables.length} tables an officer sees ${tables.length - passedBy.length} change`,
    );
    expect(passedBy).toEqual(NOT_FOR_OFFICERS);
  } finally {
    await universe.close();
  }
});

test('the paper pack made for a member with an interest is the same file in every universe, and SECAS’s is not', {
  timeout: 240_000,
}, async () => {
  const universe = await origin.universe();
  try {
    const { owner } = universe;
    const kind = KINDS.find(({ email }) => email.startsWith('morven.galbraith')) as Kind;
    const { headers, ...onlooker } = await universe.signIn(kind.email, 'session');
    const officer = await universe.signIn('harriet.lyle@secas.example', 'session');
    const packOf = () => paperPack(universe, headers);
    const [members, officers] = [await packOf(), await paperPack(universe, officer.headers)];
    expect(members.equals(await packOf())).toBe(true);
    const anotherUniverse = await changerOf(owner, kind, onlooker);
    for (let seed = 0; seed < PACKS; seed++) {
      await anotherUniverse(seed);
      expect(members.equals(await packOf()), `seed ${seed}`).toBe(true);
    }
    expect(officers.equals(await paperPack(universe, officer.headers))).toBe(false);
    console.info(`non-interference: ${PACKS} packs of ${members.length} bytes are the same file`);
  } finally {
    await universe.close();
  }
});

/** Has the pack of the next meeting on whose agenda there is something made, and downloads it. */
async function paperPack({ server, owner }: Universe, headers: Readonly<Record<string, string>>): Promise<Buffer> {
  const { rows } = await owner.query<{ id: string }>(
    `select m.id from meetings m join agenda_items i on i.meeting_id = m.id where m.state = 'planned' order by m.held_on limit 1`,
  );
  server.clock.setDay(TODAY);
  const made = await server.app.inject({
    method: 'POST',
    url: `/api/meetings/${rows[0]?.id}/paper-packs`,
    headers: { ...headers, 'content-type': 'application/json' },
    payload: '{}',
  });
  const [document] = (JSON.parse(made.payload) as { documents: { id: string }[] }).documents;
  await server.outbox.settled();
  const file = await server.app.inject({ method: 'GET', url: `/api/documents/${document?.id}`, headers });
  if (file.statusCode !== 200) throw new Error(`No pack: ${file.statusCode} ${file.payload.slice(0, 300)}`);
  return file.rawPayload;
}

/** Makes the next universe out of the last: some secrets change, and of what there is more there is more, and less again. */
async function changerOf(owner: pg.Client, { secrets, more }: Kind, onlooker: Onlooker) {
  const copiers: Copier[] = [];
  for (const slug of more?.of ?? [])
    copiers.push(await copierOf(owner, await partyOf(owner, slug), more?.what ?? 'party'));
  return async (seed: number): Promise<number> => {
    let changed = 0;
    for (let at = 0; at < SECRETS_AT_ONCE; at++) {
      const secret = secrets[(seed * SECRETS_AT_ONCE + at) % secrets.length];
      if (!secret) continue;
      const rows = await changeSecret(owner, secret, onlooker, String(seed));
      changedOf.set(secret.table, (changedOf.get(secret.table) ?? 0) + rows);
      changed += rows;
    }
    const copier = copiers[seed % copiers.length];
    if (!copier) return changed;
    return (
      changed +
      (copier.standing < COPIES_AT_MOST ? await copier.another(owner, String(seed)) : await copier.fewer(owner))
    );
  };
}

async function partyOf(owner: pg.Client, slug: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `select party_id as id from people where side = 'party' and email like $1 limit 1`,
    [`%@${slug}.example`],
  );
  if (!rows[0]) throw new Error(`${slug} is not in the demo`);
  return rows[0].id;
}

/** What differs, told so that one sees where. */
function differing(first: readonly Answered[], others: readonly Answered[]): string[] {
  const before = new Map(first.map((answer) => [answer.url, answer]));
  return others.flatMap((other) => {
    const one = before.get(other.url);
    if (!one || one.sha256 === other.sha256) return [];
    let from = 0;
    while (one.text[from] === other.text[from]) from++;
    const around = (text: string) => text.slice(Math.max(0, from - 80), from + 80);
    return [`${one.url}\n  - ${around(one.text)}\n  + ${around(other.text)}`];
  });
}
