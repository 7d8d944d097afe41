import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';

// Whatever the service asks a rule, it asks with what SECAS has settled: a rule that takes it as its last argument, and is
// asked without, would answer by the rule book alone, and nothing else would notice.

const root = path.resolve(import.meta.dirname, '..');
const sources = (pattern: string) =>
  globSync(pattern, { cwd: root })
    .filter((file) => !/\.(test|testing)\.ts$/.test(file))
    .map((file) => {
      const text = readFileSync(path.join(root, file), 'utf8');
      return { file, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) };
    });

/** Rule → how many arguments it has when the last of them is the overlay. */
function rulesWithOverlay(): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { tree } of sources('src/rules/**/*.ts')) {
    ts.forEachChild(tree, (node) => {
      if (ts.isFunctionDeclaration(node)) enter(node.name, node);
      if (!ts.isVariableStatement(node)) return;
      for (const { name, initializer } of node.declarationList.declarations)
        if (initializer && ts.isArrowFunction(initializer)) enter(name, initializer);
    });
  }
  return found;

  function enter(name: ts.Node | undefined, { parameters }: ts.SignatureDeclaration): void {
    const last = parameters.at(-1);
    if (name && last?.name.getText() === 'overlay') found.set(name.getText(), parameters.length);
  }
}

/** Calls in a file of rules that it imports, with fewer arguments than bring the overlay. */
function callsWithout(
  { file, tree }: ReturnType<typeof sources>[number],
  rules: ReadonlyMap<string, number>,
): string[] {
  const imported = new Set<string>();
  const without: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && node.moduleSpecifier.getText().includes('/rules/')) {
      const names = node.importClause?.namedBindings;
      if (names && ts.isNamedImports(names)) for (const { name } of names.elements) imported.add(name.text);
    }
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && imported.has(node.expression.text)) {
      const wanted = rules.get(node.expression.text);
      if (wanted !== undefined && node.arguments.length < wanted) {
        const { line } = tree.getLineAndCharacterOfPosition(node.getStart());
        without.push(`${file}:${line + 1} ${node.expression.text}`);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return without;
}

const WITHOUT = [
  // It looks in the rule that carries what is settled already.
  'src/server/modules/obligations/queries/preview-rule-value.ts',
  // `assay obligations` has no database, and says what the rule book says.
  'src/server/command-line/obligations.ts',
];

test('every rule that takes what SECAS has settled is given it wherever the service asks it', () => {
  const rules = rulesWithOverlay();
  expect(rules.size).toBeGreaterThan(80);
  const calls = sources('src/server/{modules,command-line}/**/*.ts').flatMap((source) => callsWithout(source, rules));
  expect(calls.filter((call) => !WITHOUT.some((file) => call.startsWith(file)))).toEqual([]);
});

test('and no rule leaves it out on the way to another', () => {
  const rules = rulesWithOverlay();
  const calls = sources('src/rules/**/*.ts').flatMap((source) => callsWithout(source, rules));
  // These two work on one rule with what is settled in its entries.
  expect(calls.filter((call) => !call.includes('rules/rule-values/'))).toEqual([]);
});
