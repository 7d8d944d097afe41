import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { namesOf } from '../../../rules/committee/anonymise.ts';
import type { Day } from '../../../rules/values/day.ts';
import { pdfText } from '../../../testing/pdf-text.ts';
import { PostOffice } from '../../../testing/post-office.ts';
import { openScheme, type Reply, type TestScheme } from '../../../testing/server.ts';
import { veiledRefusal } from '../../platform/http/answers.ts';
import { problemOf } from '../../platform/http/problem.ts';
import { newId } from '../../platform/ids.ts';
import { openMail } from '../../platform/mail/mail.ts';
import { Refused } from '../../platform/refused.ts';
import { aMeeting, opened } from './committee.testing.ts';
import { disguises } from './disguises.store.ts';
import { veilOver, veils } from './veil.ts';

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

/** What came back, whatever was asked. */
type Came = Pick<Reply<'read-home'>, 'status' | 'text' | 'headers'>;

const counted = (what: string, texts: readonly string[], hits: readonly string[]): void =>
  console.info(
    `anonymised papers: ${parties.length} parties, ${parties.flatMap(({ words }) => words).length} words, ${texts.length} ${what}, ${texts.join('').length} characters served to members, ${hits.length} hits`,
  );

/** Refusals whose words quote what stands in a record, in each place where one can: detail, what to do next, reasons, fields. */
const quoting = (name: string, ref: string, person: string): readonly Refused[] => [
  new Refused({ code: 'round-already-open', facts: { ref: `UA-${ref}` }, because: [] }),
  new Refused({ code: 'assessor-not-independent', facts: { name: person, until: '2026-01-05' }, because: [] }),
  new Refused({ code: 'response-incomplete', facts: { count: 1, first: name, missing: 'steps' }, because: [] }),
  new Refused({
    code: 'interest-declared',
    facts: {},
    because: [
      { rule: 'interest', cite: 'DEFAULT_CONFLICTS', trust: 'assumed', facts: { nature: `Works for ${name}` } },
    ],
  }),
  new Refused({ code: 'invalid-input', facts: { count: 1 }, because: [] }, [
    { path: `conditions[0].${name}`, message: `${person} is no owner here.` },
  ]),
];

/** How often anything of any dictionary stands in what was served. */
function hitsIn(text: string): string[] {
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
    for (const file of ['download-obligations', 'read-due-calendar'] as const) {
      const { text, headers } = await member.ask(file);
      texts.push(text, JSON.stringify(headers));
    }
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
    counted('answers and documents', texts, hits);
    expect(hits).toEqual([]);
    expect(texts.join('')).toContain('Party ');
  }, 240_000);

  test('names its party in no refusal: of a command, a question, a field, a rule, or of one’s own account', async () => {
    const member = scheme.as('memberTwo');
    const problems: string[] = [];
    const refusedTo = (status: number, { status: found, text, headers }: Came) => {
      expect(found).toBe(status);
      problems.push(text, JSON.stringify(headers));
    };
    for (const { assessmentId, words } of parties.slice(0, 10)) {
      const named = Object.fromEntries(words.map((word) => [word, word]));
      const vote = { version: 1, outcome: 'approved' as const, vote: 'for' as const };
      const params = { assessmentId };
      refusedTo(400, await member.ask('cast-vote', { params, body: { ...vote, ...named } }));
      refusedTo(409, await member.ask('cast-vote', { params, body: vote }));
      refusedTo(400, await member.ask('list-parties', { query: named }));
      refusedTo(404, await member.ask('read-party', { params: { partyId: newId() } }));
      refusedTo(404, await member.ask('read-assessment', { params: { assessmentId: newId() } }));
      refusedTo(403, await member.ask('read-charges', { params }));
      refusedTo(400, await member.ask('end-other-sessions', { body: named as never }));
    }
    // The words of rules that quote somebody, each filled with each party: no rule of today’s quotes one to a member.
    const veil = veilOver(await scheme.given(disguises));
    for (const { words } of parties) {
      const [name = '', ref = '', person = ''] = words;
      for (const refusal of quoting(name, ref, person))
        problems.push(
          JSON.stringify(problemOf(veiledRefusal(refusal, veil).refusal, veiledRefusal(refusal, veil).errors)),
        );
    }
    const hits = problems.flatMap(hitsIn);
    counted('refusals', problems, hits);
    expect(hits).toEqual([]);
    expect(problems.filter((each) => each.includes('Party ')).length).toBeGreaterThan(parties.length);
  }, 120_000);

  test('names its party in no mail to a member: subject, text, link or calendar', async () => {
    const office = new PostOffice();
    const publicUrl = 'http://assay.test';
    const mail = openMail({ smtpUrl: await office.open(), from: 'Assay <assay@assay.test>', publicUrl, veils });
    for (const { partyId, words } of parties.slice(0, 10)) {
      const said = words.join('; ');
      const payload = {
        to: { name: 'A member', email: 'membertwo@assay.test' },
        letter: 'added-to-agenda',
        subject: `A paper on ${words[0]}`,
        body: said,
        link: `/parties/${partyId}`,
        calendar: { uid: 'one@assay', title: said, startOn: HELD_ON, endOn: HELD_ON },
      };
      await scheme.given((tx) => mail.deliver(tx, { id: newId(), payload }));
      // Whoever reads names gets them: the veil is what makes the difference.
      const toChair = { ...payload, to: { name: 'The chair', email: 'chair@assay.test' } };
      if (office.received.length < 2) await scheme.given((tx) => mail.deliver(tx, { id: newId(), payload: toChair }));
    }
    mail.close();
    await office.close();
    const bytes = office.received.map(({ subject, text, attachments }) =>
      [subject, text, ...attachments.map(({ content }) => content.toString())].join('\n'),
    );
    const [toChair] = bytes.splice(1, 1);
    expect(hitsIn(toChair ?? '').length).toBeGreaterThan(0);
    const hits = bytes.flatMap(hitsIn);
    counted('mails', bytes, hits);
    expect(hits).toEqual([]);
    for (const { partyId } of parties) expect(bytes.join('')).not.toContain(partyId);
  }, 120_000);

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
