import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namesOf } from '../../../rules/committee/anonymise.ts';
import type { Day } from '../../../rules/values/day.ts';
import { pdfText } from '../../../testing/pdf-text.ts';
import { openScheme, type TestScheme } from '../../../testing/server.ts';
import { newId } from '../../platform/ids.ts';
import { aMeeting, opened } from './committee.testing.ts';

// Two hundred and ten parties whose papers are anonymised, with names that are hard to find in a text.

const HELD_ON = '2026-12-09' as Day;
const AT = '2026-11-02T09:00:00.000Z';

const SHAPES: readonly ((own: string) => string)[] = [
  (own) => `${own} Energy`,
  (own) => `The ${own} Power Company`,
  (own) => `${own}+ (Gas) [UK]*`,
  (own) => `Q ${own}`,
  (own) => `${own.toUpperCase()} & Söhne plc`,
  (own) => `${own}-Water | ${own}`,
  (own) => `Économie ${own}ß`,
  (own) => `${own} $1 <b>"Supply"</b>`,
  (own) => `${own}ﬁn\\d.`,
  (own) => `O’${own} ^Networks?`,
];
const VOWELS = 'aeiouy';
const CONSONANTS = 'bdfgklmnpqrtvwxz';
/** A word that is in no language: its number in letters. */
const wordOf = (number: number): string => {
  const sign = (signs: string, at: number) => signs[Math.floor(number / at) % signs.length] ?? '';
  const word = `z${sign(VOWELS, 1)}q${sign(VOWELS, 6)}${sign(CONSONANTS, 36)}v${sign(VOWELS, 7)}x`;
  return word.charAt(0).toUpperCase() + word.slice(1);
};

interface Disguised {
  readonly partyId: string;
  readonly assessmentId: string;
  readonly words: readonly string[];
}

let scheme: TestScheme;
let meetingId: string;
let parties: readonly Disguised[];
beforeAll(async () => {
  scheme = await openScheme();
  meetingId = await aMeeting(scheme, HELD_ON);
  parties = await Promise.all(Array.from({ length: 210 }, (_, number) => laidIn(number)));
  for (const { assessmentId } of parties) {
    const { words } = parties.find((each) => each.assessmentId === assessmentId) ?? { words: [] };
    const listed = await scheme.as('officer').ask('add-to-agenda', {
      params: { assessmentId },
      body: {
        version: 1,
        meetingId,
        recommendation: `Approve ${words[0]}.`,
        lateReason: `${words[0]} asks.`,
        anonymised: true,
      },
    });
    if (listed.status !== 200) throw new Error(listed.text);
  }
}, 120_000);
afterAll(() => scheme.close());

/** A party, its people, system, report and observations, all of which name it in every way. */
async function laidIn(number: number): Promise<Disguised> {
  const own = wordOf(number);
  const name = (SHAPES[number % SHAPES.length] as (own: string) => string)(own);
  const [partyId, assessmentId] = [newId(), newId()];
  const ref = `ZQ${number}X`;
  const domain = `${own.toLowerCase()}.example`;
  const person = `Ann ${own}kin`;
  const said = [
    name,
    name.toUpperCase(),
    `${own}’s`,
    own.split('').join('\u00ad'),
    `ops@${domain}`,
    ref,
    person,
    `${own.toLowerCase()}_policy.pdf`,
  ].join('; ');
  const of = { party_id: partyId, assessment_id: assessmentId };
  await scheme.given(async (tx) => {
    await tx
      .insertInto('parties')
      .values({
        id: partyId,
        ref,
        name,
        category: 'small-supplier',
        group_name: `${own} Group`,
        acceded_on: '2024-01-02' as Day,
        sites: JSON.stringify([`${own} House`]),
        created_at: AT,
      })
      .execute();
    await tx
      .insertInto('people')
      .values({
        id: newId(),
        email: `ann@${domain}`,
        name: person,
        side: 'party',
        roles: ['party-contributor'],
        party_id: partyId,
        organisation: name,
        created_at: AT,
      })
      .execute();
    await tx
      .insertInto('user_systems')
      .values({
        id: newId(),
        party_id: partyId,
        name: `${own} Core`,
        kind: 'bespoke',
        in_use_from: '2024-01-02' as Day,
      })
      .execute();
    await tx
      .insertInto('assessments')
      .values({
        id: assessmentId,
        ref: `UA-${ref}`,
        party_id: partyId,
        kind: 'fusa',
        initial: true,
        state: 'awaiting-committee',
        user_roles: ['import-supplier'],
        system_kind: 'bespoke',
        catalogue_version: '2026-1',
        scf_version: '2.5',
        ai_version: '2.3',
        fieldwork_started_on: '2026-10-05' as Day,
        fieldwork_ended_on: '2026-10-12' as Day,
        created_at: AT,
      })
      .execute();
    await tx
      .insertInto('observations')
      .values({
        id: newId(),
        ...of,
        number: 1,
        ref: 'OBS-01',
        control_id: 'G3.7',
        clause: 'G3.7',
        title: `A test of ${name}`,
        finding: said,
        evidence_seen: said,
        grade: 'observation',
        state: 'issued',
        raised_by: scheme.people.assessor,
        raised_at: AT,
      })
      .execute();
    await tx
      .insertInto('reports')
      .values({
        id: newId(),
        ...of,
        version_no: 1,
        state: 'issued',
        summary: said,
        scope: said,
        opinion: said,
        drafted_by: scheme.people.lead,
        issued_on: '2026-10-30' as Day,
        saved_at: AT,
        results: JSON.stringify({ sections: [], rows: [], evidence: [] }),
      })
      .execute();
  });
  return {
    partyId,
    assessmentId,
    words: [name, ref, person, domain, `UA-${ref}`, ...namesOf(name), ...namesOf(`${own} Core`)],
  };
}

/** Letters and digits alone, without marks and case: written apart from the rule on purpose. */
const compressed = (text: string): string =>
  [...text.normalize('NFKD').toLowerCase().replaceAll('ß', 'ss').normalize('NFKD')]
    .filter((each) => /[\p{L}\p{N}]/u.test(each))
    .join('');

let served = 0;
/** How often anything of any dictionary stands in what was served. */
function hitsIn(text: string): string[] {
  served += text.length;
  const bytes = compressed(text);
  return parties.flatMap(({ words }) =>
    words.filter((word) => compressed(word).length >= 4 && bytes.includes(compressed(word))),
  );
}

describe('an anonymised paper', () => {
  test('names its party to no member in any byte: agenda, papers, lists, notices, votes, pack and minutes', async () => {
    const member = scheme.as('memberTwo');
    const texts: string[] = [];
    const meeting = await member.ask('read-meeting', { params: { meetingId } });
    expect(meeting.answer.agenda).toHaveLength(210);
    texts.push(meeting.text);
    for (const { id, assessmentId } of meeting.answer.agenda.slice(0, 40)) {
      texts.push((await member.ask('read-agenda-item', { params: { itemId: id } })).text);
      texts.push((await member.ask('read-assessment', { params: { assessmentId } })).text);
      texts.push((await member.ask('read-committee', { params: { assessmentId } })).text);
      texts.push((await member.ask('read-report', { params: { assessmentId } })).text);
      texts.push((await member.ask('read-history', { params: { assessmentId } })).text);
    }
    texts.push((await member.ask('list-notices')).text);
    texts.push((await member.ask('list-assessments', { query: { limit: 200 } })).text);
    texts.push((await member.ask('list-parties', { query: { limit: 200 } })).text);
    texts.push((await member.ask('list-meetings')).text);
    texts.push((await member.ask('read-home')).text);
    texts.push((await member.ask('list-obligations')).text);
    await opened(scheme, meetingId, HELD_ON, ['memberOne', 'memberTwo', 'memberThree']);
    const { assessmentId } = meeting.answer.agenda[0] ?? { assessmentId: '' };
    for (const each of ['memberOne', 'memberTwo'] as const) {
      const body = { version: 1, outcome: 'approved' as const, vote: 'for' as const };
      texts.push((await scheme.as(each).ask('cast-vote', { params: { assessmentId }, body })).text);
    }
    const pack = await member.ask('prepare-paper-pack', { params: { meetingId } });
    const decision = {
      version: 1,
      outcome: 'approved' as const,
      reason: `${parties[0]?.words[0]} is sound.`,
      conditions: [],
    };
    const decided = await scheme.as('officer').ask('record-decision', { params: { assessmentId }, body: decision });
    expect(decided.status).toBe(200);
    await scheme.as('officer').ask('close-meeting', { params: { meetingId }, body: { version: 2, remarks: '' } });
    await scheme.server.outbox.settled();
    const closed = await member.ask('read-meeting', { params: { meetingId } });
    texts.push(pack.text, closed.text);
    expect(closed.answer.documents.map(({ kind }) => kind).sort()).toEqual(['minutes', 'paper-pack']);
    for (const { id } of closed.answer.documents) texts.push(await pdfOf('memberTwo', id));
    const hits = texts.flatMap(hitsIn);
    console.info(
      `anonymised papers: ${parties.length} parties, ${parties.flatMap(({ words }) => words).length} words, ${texts.length} answers and documents, ${served} characters served to members, ${hits.length} hits`,
    );
    expect(hits).toEqual([]);
    expect(texts.join('')).toContain('Party ');
  }, 240_000);

  test('is read by name by the chair and SECAS, who see which code stands for whom', async () => {
    for (const reader of ['chair', 'officer'] as const) {
      const { answer, text } = await scheme.as(reader).ask('read-meeting', { params: { meetingId } });
      expect(answer.agenda[0]?.code).toMatch(/^Party [A-Z2-9]{4}$/);
      expect(hitsIn(text).length).toBeGreaterThan(0);
    }
    const minutes = await scheme.as('chair').ask('read-meeting', { params: { meetingId } });
    const [full] = minutes.answer.documents.filter(({ kind, title }) => kind === 'minutes' && !title.includes('codes'));
    // The reader of PDFs finds names where there are any, so that finding none says something.
    expect(hitsIn(await pdfOf('chair', full?.id ?? '')).length).toBeGreaterThan(0);
    expect(
      (await scheme.as('memberTwo').ask('download-document', { params: { documentId: full?.id ?? '' } })).status,
    ).toBe(404);
  });
});

async function pdfOf(person: 'memberTwo' | 'chair', documentId: string): Promise<string> {
  expect((await scheme.as(person).ask('download-document', { params: { documentId } })).status).toBe(200);
  const { rows } = await scheme.given((tx) =>
    sql<{ sha256: string }>`select sha256 from documents where id = ${documentId}`.execute(tx),
  );
  const chunks: Buffer[] = [];
  for await (const chunk of await scheme.server.files.open(rows[0]?.sha256 ?? '')) chunks.push(Buffer.from(chunk));
  return pdfText(Buffer.concat(chunks));
}
