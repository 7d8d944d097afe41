import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { runCommandLine } from './index.ts';

const FACTS = {
  ref: 'P-001',
  name: 'Brackwater Energy',
  category: 'small-supplier',
  userRoles: [{ role: 'import-supplier', addedOn: '2024-01-08', enteredOn: '2025-07-01' }],
  premises: [{ countedOn: '2026-06-30', domestic: 90_000, nonDomestic: 1200 }],
  past: [{ ref: 'UA-1', kind: 'fusa', userRoles: ['import-supplier'], fieldworkEndOn: '2026-02-20' }],
};

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'assay-facts-'));
  writeFileSync(path.join(folder, 'facts.json'), JSON.stringify(FACTS));
  writeFileSync(path.join(folder, 'wrong.json'), JSON.stringify({ ...FACTS, category: 'supplier' }));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs the command line and gives back what it said. */
async function run(...args: string[]): Promise<{ code: number; said: string; complained: string }> {
  const [said, complained] = [vi.spyOn(console, 'log'), vi.spyOn(console, 'error')];
  for (const spy of [said, complained]) spy.mockImplementation(() => undefined);
  try {
    const code = await runCommandLine(args, {}, folder);
    const text = (spy: typeof said) => spy.mock.calls.flat().join('\n');
    return { code, said: text(said), complained: text(complained) };
  } finally {
    for (const spy of [said, complained]) spy.mockRestore();
  }
}

test('prints what is due with its reasons, and the next six years, without a database', async () => {
  const { code, said } = await run('obligations', '--facts', 'facts.json', '--on', '2026-11-24');
  expect(code).toBe(0);
  expect(said).toContain('Brackwater Energy (P-001) on Tue 24 Nov 2026');
  expect(said).toContain('A Verification User Security Assessment is due by Sat 20 Feb 2027: year 2 of the three-year');
  expect(said).toContain('Weighed, the premises come to 96,000, which is not more than the limit of 250,000.');
  expect(said.match(/to be booked by/g)).toHaveLength(6);
  // Bank holidays are proclaimed to 2028; what lies beyond says so (default Q25).
  expect(said.match(/ \*$/gm)).toHaveLength(4);
  expect(said).toContain('not yet proclaimed: only weekends were left out');
  expect(said).toContain('Working Days by the list england-and-wales-2015-2028.');
});

test('gives the same as JSON, for a window of days', async () => {
  const window = ['--from', '2028-01-01', '--to', '2029-12-31', '--json'];
  const { said } = await run('obligations', '--facts', 'facts.json', '--on', '2026-11-24', ...window);
  const [answer] = JSON.parse(said);
  expect(answer).toMatchObject({ ref: 'P-001', on: '2026-11-24', due: [{ kind: 'vusa', state: 'book-now' }] });
  expect(answer.expected.map(({ kind, dueBy }: { kind: string; dueBy: string }) => [kind, dueBy])).toEqual([
    ['ssa', '2028-02-20'],
    ['fusa', '2029-02-20'],
  ]);
});

test('prints what is to be told, and a warning where Devices point elsewhere', async () => {
  const systems = [
    { name: 'North', kind: 'shared', inUseFrom: '2025-01-06' },
    { name: 'South', kind: 'bespoke', inUseFrom: '2027-03-01' },
  ];
  const premises = [{ ...FACTS.premises[0], devices: 300_000 }];
  writeFileSync(path.join(folder, 'systems.json'), JSON.stringify([{ ...FACTS, premises, userSystems: systems }]));
  const { said } = await run('obligations', '--facts', 'systems.json', '--on', '2026-11-24');
  expect(said).toContain('Tell the count of smart metering systems, by Wed 30 Dec 2026 [To be told later]');
  expect(said).toContain('Tell the SSC of a second User System before it is used, by Sun 28 Feb 2027');
  expect(said).toContain('The 300,000 Devices of Tue 30 Jun 2026 would put the Party in another row');
  const json = JSON.parse((await run('obligations', '--facts', 'systems.json', '--on', '2026-11-24', '--json')).said);
  expect(json[0].duties).toHaveLength(2);
  expect(json[0].warnings[0].citation.clause).toBe('Q3');
});

test.each([
  [['--facts', 'wrong.json', '--on', '2026-11-24'], 1, 'category: found "supplier"; expected one of large-supplier'],
  [['--facts', 'facts.json', '--on', '2014-12-31'], 2, 'the rule book begins on 2015-01-01'],
  [['--facts', 'facts.json', '--on', '2026-02-30'], 2, 'no day that exists'],
  [['--facts', 'missing.json', '--on', '2026-11-24'], 1, 'missing.json cannot be read'],
  [['--on', '2026-11-24'], 2, '--facts names the file'],
  [['--facts', 'facts.json', '--when', '2026-11-24'], 2, '--when'],
])('refuses %j and says why', async (args, code, why) => {
  const answer = await run('obligations', ...args);
  expect(answer.code).toBe(code);
  expect(answer.complained).toContain(why);
});

test('prints the schema of the facts', async () => {
  const schema = JSON.parse((await run('facts-schema')).said);
  expect(schema.oneOf[0].required).toEqual(['category', 'userRoles', 'premises', 'past']);
});

const CHANGES = { premises: [{ countedOn: '2027-01-01', domestic: 300_000, nonDomestic: 0 }] };

test('what if: both answers stand side by side, with what is otherwise in words', async () => {
  writeFileSync(path.join(folder, 'changes.json'), JSON.stringify(CHANGES));
  const asked = ['obligations', '--facts', 'facts.json', '--on', '2026-11-24', '--with', 'changes.json'];
  const { code, said } = await run(...asked);
  expect(code).toBe(0);
  expect(said).toContain('- The VUSA by Sat 20 Feb 2027 becomes a FUSA.');
  expect(said).toMatch(/by Sun 20 Feb 2028 {2}SSA {2}year 3 +by Sun 20 Feb 2028 {2}FUSA {2}year 3/);
  const [answer] = JSON.parse((await run(...asked, '--json')).said);
  expect(answer.before.expected[1].kind).toBe('ssa');
  expect(answer.after.expected[1].kind).toBe('fusa');
  expect(answer.differences[0].sentence).toContain('becomes a FUSA');
});

test('what if with changes that cannot be: refused by path, and nothing without changes is otherwise', async () => {
  writeFileSync(path.join(folder, 'none.json'), '{}');
  writeFileSync(path.join(folder, 'odd.json'), JSON.stringify({ userRoles: [{ role: 'gas-supplier' }] }));
  const asked = (file: string) => run('obligations', '--facts', 'facts.json', '--on', '2026-11-24', '--with', file);
  expect((await asked('none.json')).said).toContain('Nothing would be otherwise.');
  const odd = await asked('odd.json');
  expect([odd.code, odd.complained]).toEqual([1, expect.stringContaining('userRoles[0].addedOn: found nothing')]);
  expect(JSON.parse((await run('changes-schema')).said).properties).toHaveProperty('premises');
});

test('prints what the README says it prints', async () => {
  const readme = readFileSync(new URL('../../../README.md', import.meta.url), 'utf8');
  const blocks = (language: string) =>
    [...readme.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(([, text]) => text ?? '');
  for (const [at, file] of ['facts.json', 'changes.json'].entries())
    writeFileSync(path.join(folder, file), blocks('json')[at] ?? '');
  const examples = blocks('console').filter((text) => text.startsWith('$ npx assay obligations'));
  expect(examples).toHaveLength(2);
  for (const example of examples) {
    const [asked = '', ...lines] = example.trimEnd().split('\n');
    const { said } = await run(...asked.replace('$ npx assay ', '').split(' '));
    // What stands between two marks of omission is printed as it stands there, in that order.
    let from = 0;
    for (const part of lines.join('\n').split(/\n *…(?=\n|$)/)) {
      const at = said.indexOf(part, from);
      expect(at, part).toBeGreaterThanOrEqual(0);
      from = at + part.length;
    }
  }
});
