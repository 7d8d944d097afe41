import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');
let project: string;

/** A program of somebody else, with Assay among its packages: below node_modules, where Node runs no TypeScript. */
beforeAll(() => {
  project = mkdtempSync(path.join(os.tmpdir(), 'assay-library-'));
  const installed = path.join(project, 'node_modules', 'assay');
  mkdirSync(installed, { recursive: true });
  cpSync(path.join(root, 'package.json'), path.join(installed, 'package.json'));
  const built = path.join(installed, 'dist', 'rules');
  execFileSync(process.execPath, [path.join(root, 'bin', 'build-rules.mjs'), built]);
  writeFileSync(path.join(project, 'package.json'), JSON.stringify({ type: 'module' }));
});
afterAll(() => rmSync(project, { recursive: true, force: true }));

const PROGRAM = `
import { allDue, day, type Due, forecast, readFacts } from 'assay/rules';
const read = readFacts({
  category: 'small-supplier',
  userRoles: [{ role: 'import-supplier', addedOn: '2024-01-08', enteredOn: '2025-07-01' }],
  premises: [{ countedOn: '2026-06-30', domestic: 90_000, nonDomestic: 1200 }],
  past: [{ ref: 'UA-1', kind: 'fusa', userRoles: ['import-supplier'], fieldworkEndOn: '2026-02-20' }],
});
if (!read.ok) throw new Error(JSON.stringify(read.errors));
for (const facts of read.parties) {
  const due: readonly Due[] = allDue(facts, day('2026-11-24'));
  console.log(due.map(({ kind, dueBy }) => kind + ' ' + dueBy).join(), forecast(facts, day('2026-11-24')).length);
}
`;

test('another program imports assay/rules as plain JavaScript, with its types', () => {
  const program = path.join(project, 'due.ts');
  writeFileSync(program, PROGRAM);
  const said = execFileSync(process.execPath, [program], { cwd: project, encoding: 'utf8' });
  expect(said.trim()).toBe('vusa 2027-02-20 6');
  const compiler = path.join(root, 'node_modules', 'typescript7', 'bin', 'tsc');
  const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', '--lib', 'es2023,dom'];
  // Without skipLibCheck: the types that are shipped hold by themselves.
  execFileSync(process.execPath, [compiler, ...options, program], { cwd: project, stdio: 'pipe' });
}, 60_000);
