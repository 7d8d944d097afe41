import path from 'node:path';
import { operations } from '../../contract/index.ts';
import type { Operation } from '../../contract/operation.ts';
import { CITATIONS, type Citation, type CitationKey } from '../../rules/rulebook/citations.ts';
import * as values from '../../rules/rulebook/values.ts';
import { RULE_VALUES } from '../../rules/rulebook/values.ts';
import { namesClause } from './names-clause.ts';
import { type NamedTest, type Source, sourcesIn, testsIn } from './sources.ts';

/** All that rests on one clause. */
interface Traced {
  readonly key: CitationKey;
  readonly citation: Citation;
  /** Keys of rule values that cite it. */
  readonly values: readonly string[];
  readonly rules: readonly string[];
  /** Tests that name it. */
  readonly tests: readonly NamedTest[];
  /** Test files of the rules that use it, whether or not they name it. */
  readonly testFiles: readonly string[];
  readonly operations: readonly Operation[];
}

const root = path.resolve(import.meta.dirname, '../../..');

/** `docs/clauses.md`, and the clauses that a rule uses and no test looks at. */
export function clausesDocument(): { readonly text: string; readonly untested: readonly string[] } {
  const traced = trace();
  const used = traced.filter((each) => each.rules.length > 0 || each.values.length > 0);
  const unused = traced.filter((each) => !used.includes(each));
  const untested = used.filter(
    ({ rules, tests, testFiles }) => rules.length > 0 && tests.length + testFiles.length === 0,
  );
  const documents = [...new Set(used.map(({ citation }) => citation.document))];
  const lines = [
    '# Clauses',
    '',
    'Written by `npm run generate`: for each source that a rule names, the values that rest on it, the rules that use it,',
    'the tests that name it (or test a rule that uses it), and the operations that come to it. Clause numbers are those of',
    'the edition named. A clause that a rule uses and no test looks at fails `npm run generate -- --check`.',
    '',
    ...documents.flatMap((document) => [
      `## ${document}`,
      '',
      ...used.filter(({ citation }) => citation.document === document).flatMap(section),
    ]),
    '## Named by no rule',
    '',
    ...unused.map(({ key, citation }) => `- ${title(citation)} (\`${key}\`): ${citation.note}`),
    '',
  ];
  return { text: lines.join('\n'), untested: untested.map(({ key }) => key) };
}

function trace(): readonly Traced[] {
  const sources = sourcesIn(root, ['src', 'e2e']);
  const all = [...sources.values()];
  const tests = all.filter(({ file }) => /\.(test|e2e)\.tsx?$/.test(file));
  const named = tests.flatMap(testsIn);
  const rules = all.filter(isRule);
  const reach = operationsByRule(sources);
  return (Object.keys(CITATIONS) as CitationKey[]).map((key) => {
    const citation: Citation = CITATIONS[key];
    const citing = RULE_VALUES.filter((rule) => mentions(rule.entries, key));
    const identifiers = identifiersOf(citing.map((rule) => rule.key));
    const using = rules.filter(({ text }) => uses(text, key, identifiers)).map(({ file }) => file);
    return {
      key,
      citation,
      values: citing.map((rule) => rule.key).sort(),
      rules: using,
      tests: named.filter((test) => namesClause(test.name, key, citation)),
      testFiles: tests.filter(({ imports }) => imports.some((file) => using.includes(file))).map(({ file }) => file),
      operations: (Object.values(operations) as readonly Operation[]).filter(({ id }) =>
        using.some((file) => reach.get(file)?.has(id)),
      ),
    };
  });
}

const isRule = ({ file }: Source): boolean =>
  file.startsWith('src/rules/') && !file.startsWith('src/rules/rulebook/') && !/\.(test|testing)\.ts$/.test(file);

/** Whether a value holds a citation, at any depth. */
function mentions(value: unknown, key: string): boolean {
  if (value === key) return true;
  return typeof value === 'object' && value !== null && Object.values(value).some((part) => mentions(part, key));
}

/** The names by which rules import some values. */
function identifiersOf(keys: readonly string[]): readonly string[] {
  return Object.entries(values)
    .filter(([name, value]) => name !== 'RULE_VALUES' && keys.some((key) => holds(value, key)))
    .map(([name]) => name);
}

const holds = (value: unknown, key: string): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (('key' in value && value.key === key) ||
    (!('key' in value) && Object.values(value).some((part: unknown) => holds(part, key))));

const uses = (text: string, key: string, identifiers: readonly string[]): boolean =>
  text.includes(`'${key}'`) || identifiers.some((name) => new RegExp(`\\b${name}\\b`).test(text));

/** For each rule file, the operations whose handlers come to it through their own module and the rules. */
function operationsByRule(sources: ReadonlyMap<string, Source>): ReadonlyMap<string, ReadonlySet<string>> {
  const reach = new Map<string, Set<string>>();
  for (const { file, text } of sources.values()) {
    const [, module] = /^src\/server\/modules\/([^/]+)\/(?:commands|queries)\//.exec(file) ?? [];
    if (!module || file.endsWith('.test.ts')) continue;
    const ids = [...text.matchAll(/Operations\['([^']+)'\]/g)].map(([, id = '']) => id);
    for (const rule of rulesBehind(sources, file, `src/server/modules/${module}/`)) {
      const known = reach.get(rule) ?? new Set();
      for (const id of ids) known.add(id);
      reach.set(rule, known);
    }
  }
  return reach;
}

function rulesBehind(sources: ReadonlyMap<string, Source>, from: string, own: string): ReadonlySet<string> {
  const seen = new Set<string>([from]);
  const waiting = [from];
  for (let file = waiting.pop(); file; file = waiting.pop())
    for (const next of sources.get(file)?.imports ?? []) {
      const isOurs = (next.startsWith(own) && !next.endsWith('/index.ts')) || next.startsWith('src/rules/');
      if (!isOurs || next.startsWith('src/rules/rulebook/') || seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  return seen;
}

const title = ({ clause, document }: Citation): string => clause ?? document;
const link = (file: string): string => `[${file.replace(/^src\/(rules\/)?/, '')}](../${file})`;

function section({ key, citation, values: keys, rules, tests, testFiles, operations: reached }: Traced): string[] {
  const edition = citation.edition ? `, ${citation.edition}` : '';
  const files = [...new Set(tests.map(({ file }) => file))];
  const byFile = files.map((file) => {
    const names = tests.filter((test) => test.file === file).map(({ name }) => `“${name}”`);
    return `  - ${link(file)}: ${names.join('; ')}`;
  });
  const through = testFiles.filter((file) => !files.includes(file));
  return [
    `### ${title(citation)}`,
    '',
    `${citation.note} (\`${key}\`${edition})`,
    '',
    ...(keys.length > 0 ? [`- Values: ${keys.map((each) => `\`${each}\``).join(', ')}`] : []),
    ...(rules.length > 0 ? [`- Rules: ${rules.map(link).join(', ')}`] : []),
    ...(byFile.length > 0 ? ['- Tests that name it:', ...byFile] : []),
    ...(through.length > 0 ? [`- Tests of these rules: ${through.map(link).join(', ')}`] : []),
    ...(reached.length > 0
      ? [`- Operations: ${reached.map(({ id, method, path: at }) => `\`${id}\` (${method} ${at})`).join(', ')}`]
      : []),
    '',
  ];
}
