import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import type { Insertable } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, OperationId } from '../../../../contract/index.ts';
import type { Day } from '../../../../rules/values/day.ts';
import type { PersonCalled } from '../../../../testing/people.ts';
import { type Records, recordsOf } from '../../../../testing/records.ts';
import { cookieOf, openScheme, type TestScheme, TODAY } from '../../../../testing/server.ts';
import { unzipped } from '../../../../testing/zip.ts';
import type { Evidence } from '../../../db/schema.ts';
import { newId } from '../../../platform/ids.ts';
import { inDatabase, minutesPass } from '../../account/account.testing.ts';

let scheme: TestScheme;
let records: Records;
beforeAll(async () => {
  scheme = await openScheme();
  records = await recordsOf(scheme, 'brackwater');
});
afterAll(() => scheme.close());

interface Manifest {
  readonly marking: string;
  readonly exportedBy: object;
  readonly rules: object;
  readonly files: readonly { name: string; sha256: string; bytes: number; marking: string }[];
  readonly notIncluded: readonly string[];
}

async function exported(person: PersonCalled, assessmentId = records.assessmentId) {
  const { statusCode, headers, rawPayload, payload } = await scheme.server.app.inject({
    method: 'GET',
    url: `/api/assessments/${assessmentId}/case.zip`,
    headers: { cookie: cookieOf(scheme.tokens[person]) },
  });
  return { status: statusCode, headers, bytes: rawPayload, text: payload };
}

async function caseOf(person: PersonCalled) {
  const { status, headers, bytes, text } = await exported(person);
  expect(status, text.slice(0, 300)).toBe(200);
  const files = unzipped(bytes);
  const json = <T>(name: string) => JSON.parse(String(files[name])) as T;
  return {
    headers,
    bytes,
    files,
    names: Object.keys(files),
    facts: json<Record<string, unknown>>('case.json'),
    manifest: json<Manifest>('manifest.json'),
  };
}

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');
const linesOf = async () => {
  await scheme.server.accessLog.settled();
  return scheme.given((tx) =>
    tx
      .selectFrom('access_log')
      .select(['person_id', 'outcome', 'reason', 'subject'])
      .where('operation', '=', 'export-case')
      .orderBy('id')
      .execute(),
  );
};

/** Which operation answers each part of a case, and of what. */
const PARTS = (): readonly (readonly [string, OperationId, Record<string, string>])[] => {
  const about = { assessmentId: records.assessmentId };
  return [
    ['assessment', 'read-assessment', about],
    ['booking', 'read-booking', { bookingId: records.bookingId }],
    ['controls', 'list-controls', about],
    ['evidence', 'list-evidence', about],
    ['observations', 'list-observations', about],
    ['days', 'list-days', about],
    ['report', 'read-report', about],
    ['response', 'read-response', about],
    ['committee', 'read-committee', about],
    ['paper', 'read-agenda-item', { itemId: records.itemId }],
    ['remediation', 'read-remediation', about],
    ['charges', 'read-charges', about],
    ['history', 'read-history', about],
  ];
};
const asked = (person: PersonCalled, operation: OperationId, params: Record<string, string>) =>
  scheme.as(person).ask(operation as 'read-assessment', { params } as never);

describe('the export of a case', () => {
  test.each([
    'director',
    'officer',
    'lead',
    'auditor',
  ] as const)('holds for %s what single reads answer, part by part, and nothing else', async (person) => {
    const { facts } = await caseOf(person);
    let there = 0;
    for (const [part, operation, params] of PARTS()) {
      const { status, text } = await asked(person, operation, params);
      expect(facts[part], part).toEqual(status === 200 ? JSON.parse(text) : null);
      if (status === 200) there += 1;
    }
    const controls = facts.eachControl as Answer<'read-control'>[];
    for (const control of controls.slice(0, 5)) {
      const about = { assessmentId: records.assessmentId, controlId: control.id };
      expect(control).toEqual(JSON.parse((await asked(person, 'read-control', about)).text));
    }
    expect(controls).toHaveLength((facts.controls as Answer<'list-controls'>).rows.length);
    expect(Object.keys(facts)).toHaveLength(PARTS().length + 3);
    expect(there).toBeGreaterThan(10);
  });

  test('has the documents and the evidence of a party as they are stored, each with its sum in the manifest', async () => {
    const { files, names, manifest, headers, bytes } = await caseOf('contributor');
    const document = await asked('contributor', 'download-document', { documentId: records.documentId });
    expect(String(files['documents/telltale-brackwater.pdf'])).toBe(document.text);
    expect(names).toContain('evidence/unauthorised-activity-detect/telltale-brackwater.txt');
    expect(names.filter((name) => /^documents\/.*-AMBER\.ics$/.test(name))).toHaveLength(1);
    const summed = names.filter((name) => !['manifest.json', 'SHA256SUMS'].includes(name));
    expect(manifest.files.map(({ name }) => name).sort()).toEqual(summed.sort());
    for (const file of manifest.files) {
      const content = files[file.name] as Buffer;
      expect([file.name, sha256(content), content.length]).toEqual([file.name, file.sha256, file.bytes]);
    }
    const sums = String(files.SHA256SUMS).trimEnd().split('\n');
    expect(sums).toContain(`${sha256(files['manifest.json'] as Buffer)}  manifest.json`);
    expect(sums).toHaveLength(names.length - 1);
    expect(Number(headers['content-length'])).toBe(bytes.length);
  });

  test('tells its marking, who took it out, and by which rules; a page says in words what is in it', async () => {
    const { files, manifest, headers } = await caseOf('director');
    expect(headers['content-disposition']).toMatch(/UA-T\d+-case-2026-11-24-RED\.zip/);
    expect([headers['x-marking'], manifest.marking]).toEqual(['red', 'red']);
    expect(manifest.exportedBy).toEqual({ name: 'Director', organisation: 'Brackwater Energy', side: 'party' });
    expect(manifest.rules).toMatchObject({ catalogue: '2026-1', securityControlsFramework: '2.5' });
    const readme = String(files['README.txt']);
    expect(readme).toMatch(/^RED\. Named recipients only/);
    expect(readme).toContain('Full User Security Assessment of Brackwater Energy');
    expect(readme).toContain('evidence/unauthorised-activity-detect/telltale-brackwater.txt');
    expect(readme).not.toMatch(/undefined|null|\[object/);
  });

  test('leaves the evidence to the party and its assessors, and their notes to the assessors', async () => {
    const notes = ({ facts }: { facts: Record<string, unknown> }) =>
      (facts.eachControl as Answer<'read-control'>[]).map(({ recorded }) => recorded?.workingNote ?? null);
    const officer = await caseOf('officer');
    expect(officer.names.filter((name) => name.startsWith('evidence/'))).toEqual([]);
    expect(officer.manifest.notIncluded.join()).toContain('1 evidence file');
    const party = await caseOf('director');
    const lead = await caseOf('lead');
    expect(lead.names.filter((name) => name.startsWith('evidence/'))).toHaveLength(1);
    expect(notes(lead).filter(Boolean)).toHaveLength(1);
    expect([...notes(officer), ...notes(party)].filter(Boolean)).toEqual([]);
    expect(party.facts.paper).toBeNull();
  });

  test('is the same file again on the same day, for whoever nothing has changed', async () => {
    const first = await caseOf('director');
    expect((await caseOf('director')).bytes.equals(first.bytes)).toBe(true);
    scheme.setDay('2026-11-25' as Day);
    expect((await caseOf('director')).bytes.equals(first.bytes)).toBe(false);
    scheme.setDay(TODAY);
  });

  test('gives each file a name that every machine can write, and no two the same one', async () => {
    const odd = [
      'telltale-brackwater.txt',
      'TellTale-Brackwater.txt',
      'con.txt',
      '../../etc/passwd.txt',
      'Prüfung „1“.txt',
    ];
    const { names, manifest } = await withEvidence(
      odd.map((file_name) => ({ file_name })),
      () => caseOf('director'),
    );
    const inFolder = names.filter((name) => name.startsWith('evidence/'));
    expect(inFolder).toHaveLength(odd.length + 1);
    expect(new Set(inFolder.map((name) => name.toLowerCase())).size).toBe(inFolder.length);
    expect(inFolder.filter((name) => /\.\.|\/con\.|[<>:"|?*\\]/i.test(name))).toEqual([]);
    expect(inFolder.join()).toMatch(/telltale-brackwater \(3\)\.txt/i);
    expect(manifest.files.filter(({ name }) => name.startsWith('evidence/'))).toHaveLength(inFolder.length);
  });

  test('is refused with its size when no archive would hold it, and no file of it is read', async () => {
    const large = Array.from({ length: 3 }, () => ({ bytes: 2_000_000_000 }));
    const { status, text } = await withEvidence(large, () => exported('director'));
    expect([status, JSON.parse(text).code]).toEqual([413, 'case-too-large']);
    expect(JSON.parse(text).detail).toContain('5.6 GiB');
  });

  test('breaks off behind a stored file that has changed on the disk', async () => {
    const files = scheme.server.files as { open: (sha256: string) => Promise<Readable> };
    const open = files.open;
    files.open = async (sha256) => {
      const content: Buffer[] = [];
      for await (const piece of await open(sha256)) content.push(piece);
      return Readable.from(Buffer.alloc(Buffer.concat(content).length, 'x'), { objectMode: false });
    };
    try {
      await expect(exported('director')).rejects.toThrow();
    } finally {
      files.open = open;
    }
    expect((await exported('director')).status).toBe(200);
  });
});

/** Does something while there is more evidence, each like the one there is but for what is told. */
async function withEvidence<T>(more: readonly Partial<Insertable<Evidence>>[], work: () => Promise<T>): Promise<T> {
  const ids = more.map(() => newId());
  await scheme.given(async (tx) => {
    const one = await tx
      .selectFrom('evidence')
      .selectAll()
      .where('id', '=', records.evidenceId)
      .executeTakeFirstOrThrow();
    const rows = more.map((differently, at) => ({ ...one, ...differently, id: ids[at] as string }));
    await tx.insertInto('evidence').values(rows).execute();
  });
  try {
    return await work();
  } finally {
    await inDatabase(scheme, 'delete from assay.evidence where id = any ($1::uuid[])', [ids]);
  }
}

describe('whoever may not have a case', () => {
  test.each([
    'stranger',
    'otherLead',
  ] as const)('as %s is told what is told of a case that is not there', async (person) => {
    const [there, gone] = [await exported(person), await exported(person, newId())];
    expect(there.status).toBe(404);
    expect(there.text).toBe(gone.text);
  });

  test.each([
    'memberOne',
    'conflictedMember',
    'chair',
    'observer',
    'charging',
    'userEntry',
  ] as const)('as %s is told that it is not theirs to ask for, of this case as of one that is not there', async (person) => {
    const [there, gone] = [await exported(person), await exported(person, newId())];
    expect([there.status, JSON.parse(there.text).code]).toEqual([403, 'not-permitted']);
    expect(there.text).toBe(gone.text);
  });

  test('is offered none, and whoever may is offered it open', async () => {
    const offered = async (person: PersonCalled) => {
      const { answer } = await scheme
        .as(person)
        .ask('read-assessment', { params: { assessmentId: records.assessmentId } });
      return answer.actions.filter(({ operation }) => operation === 'export-case').map(({ open }) => open);
    };
    for (const person of ['director', 'lead', 'officer', 'auditor'] as const)
      expect(await offered(person), person).toEqual([true]);
    for (const person of ['memberOne', 'chair', 'charging', 'otherLead'] as const)
      expect(await offered(person), person).toEqual([]);
  });

  test('shows again who they are before, and a program never may', async () => {
    await minutesPass(scheme, 'administrator', 6);
    const refusal = await exported('administrator');
    expect([refusal.status, JSON.parse(refusal.text).code]).toEqual([403, 'step-up-needed']);
    expect((await exported('administrator', newId())).text).toBe(refusal.text);
    const { answer } = await scheme.as('director').ask('create-api-token', {
      body: { name: 'Archive', modules: ['assessments'], mayChange: true, days: 7 },
    } as never);
    const program = await scheme.server.app.inject({
      method: 'GET',
      url: `/api/assessments/${records.assessmentId}/case.zip`,
      headers: { authorization: `Bearer ${(answer as { token: string }).token}` },
    });
    expect(JSON.parse(program.payload).code).toBe('step-up-needed');
  });

  test('stands in the access log, as does everybody who took one out', async () => {
    const before = (await linesOf()).length;
    await exported('director');
    await exported('stranger');
    await exported('conflictedMember');
    await exported('administrator');
    const lines = (await linesOf()).slice(before);
    const told = new Map(lines.map(({ person_id, outcome, reason }) => [person_id, [outcome, reason]]));
    expect(told).toEqual(
      new Map([
        [scheme.people.director, ['read', null]],
        [scheme.people.stranger, ['refused', 'not-found']],
        [scheme.people.conflictedMember, ['refused', 'not-permitted']],
        [scheme.people.administrator, ['refused', 'step-up-needed']],
      ]),
    );
    expect(lines[0]?.subject).toEqual({ assessmentId: records.assessmentId });
  });
});
