import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** A source file of this repository: where it stands, what it says, and which files of ours it imports. */
export interface Source {
  /** From the top of the repository, with `/`. */
  readonly file: string;
  readonly text: string;
  readonly imports: readonly string[];
}

/** A test by its full name, outer groups first. */
export interface NamedTest {
  readonly file: string;
  readonly name: string;
}

/** Every TypeScript source in some folders, by its place. */
export function sourcesIn(root: string, folders: readonly string[]): ReadonlyMap<string, Source> {
  const found = new Map<string, Source>();
  for (const folder of folders)
    for (const name of readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      if (!/\.tsx?$/.test(name)) continue;
      const file = path.posix.join(folder, name.replaceAll('\\', '/'));
      const text = readFileSync(path.join(root, file), 'utf8');
      found.set(file, { file, text, imports: importsIn(file, text) });
    }
  return found;
}

function importsIn(file: string, text: string): readonly string[] {
  return [...text.matchAll(/\bfrom '(\.[^']+)'/g)].map(([, target = '']) =>
    path.posix.join(path.posix.dirname(file), target),
  );
}

/**
 * The tests that a file holds. A group counts for every test below it: as the tests are written, the indentation says
 * what stands in what.
 */
export function testsIn({ file, text }: Source): readonly NamedTest[] {
  const opening = /^( *)(describe|it|test)(?:\.each)?\b/;
  const groups: { readonly indent: number; readonly name: string }[] = [];
  const tests: NamedTest[] = [];
  const lines = text.split('\n');
  lines.forEach((line, index) => {
    const [, spaces, what] = opening.exec(line) ?? [];
    if (spaces === undefined || !what) return;
    const name = nameFrom(lines.slice(index, index + 60).join('\n'), line.includes('.each'));
    if (!name) return;
    while ((groups.at(-1)?.indent ?? -1) >= spaces.length) groups.pop();
    if (what === 'describe') groups.push({ indent: spaces.length, name });
    else tests.push({ file, name: [...groups.map((group) => group.name), name].join(' › ') });
  });
  return tests;
}

/** The first text behind the opening; behind a table of cases, the first that a new call begins with. */
function nameFrom(text: string, hasTable: boolean): string | undefined {
  const pattern = hasTable ? /\)\(\s*(['"`])([\s\S]*?)\1,/ : /^ *(?:describe|it|test)\w*\(\s*(['"`])([\s\S]*?)\1,/;
  return pattern.exec(text)?.[2]?.replace(/\s+/g, ' ');
}
