import { ASSESSMENT_STATES, BOOKING_STATES, ROLES, SIDES } from '../../rules/vocabulary.ts';
import { AUDIENCES } from '../../server/modules/assessments/queries/read-history.ts';

/** One small change of a piece of SQL. */
export interface Mutant {
  readonly what: string;
  readonly text: string;
}

// Which words a list could have as well. The first of these that has all of a list's words is asked.
const WORDS: readonly (readonly string[])[] = [
  SIDES,
  ['draft', 'factual-accuracy', 'quality-review', 'issued', 'superseded'],
  BOOKING_STATES,
  ASSESSMENT_STATES,
  ROLES,
  [...Object.keys(AUDIENCES), 'booking-confirmed'],
];

interface Token {
  readonly text: string;
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Where an operand of AND or OR can begin and end, besides parentheses. */
const EDGES = new Set(
  'select from where on when then else end case and or group order limit union left join cross lateral having as , ;'.split(
    ' ',
  ),
);

/**
 * Every small change of an expression or a query that PostgreSQL might still accept: a conjunct or disjunct less, a
 * comparison or a negation turned round, a word more or less in a list.
 */
export function mutantsOf(sql: string): readonly Mutant[] {
  const tokens = tokensOf(sql);
  const mutants = [...withoutOperands(sql, tokens), ...turnedRound(sql, tokens), ...withOtherLists(sql, tokens)];
  return [...new Map(mutants.filter(({ text }) => text !== sql).map((mutant) => [mutant.text, mutant])).values()];
}

function tokensOf(sql: string): readonly Token[] {
  return [...sql.matchAll(/'(?:[^']|'')*'|[A-Za-z_][\w.]*|<>|<=|>=|&&|::|[^\s\w]|\d+/g)].map((match) => ({
    text: match[0],
    word: match[0].toLowerCase(),
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const put = (sql: string, { start, end }: { start: number; end: number }, text: string): string =>
  sql.slice(0, start) + text + sql.slice(end);

/** Tokens from `from` up to the parenthesis that closes around them, those in inner parentheses left out. */
function levelOf(tokens: readonly Token[], from: number): readonly number[] {
  const level: number[] = [];
  for (let at = from, depth = 0; at < tokens.length; at++) {
    const { text } = tokens[at] as Token;
    if (text === ')' || text === ']') depth -= 1;
    if (depth < 0) break;
    if (depth === 0) level.push(at);
    if (text === '(' || text === '[') depth += 1;
  }
  return level;
}

/** AND without one of its operands is that operand taken for true, and OR for false. */
function* withoutOperands(sql: string, tokens: readonly Token[]): Generator<Mutant> {
  const opens = tokens.flatMap(({ text }, at) => (text === '(' ? [at + 1] : []));
  for (const from of [0, ...opens]) {
    const level = levelOf(tokens, from);
    const edges = level.filter((at) => EDGES.has(tokens[at]?.word ?? ''));
    const bounds = [from - 1, ...edges, (level.at(-1) ?? from - 1) + 1];
    for (const [index, before] of bounds.entries()) {
      const after = bounds[index + 1];
      if (after === undefined || after - before < 2) continue;
      const [first, last] = [tokens[before + 1], tokens[after - 1]];
      const beside = [index > 0 ? tokens[before]?.word : '', index + 2 < bounds.length ? tokens[after]?.word : ''];
      if (!first || !last) continue;
      const operand = { start: first.start, end: last.end };
      const said = short(sql.slice(operand.start, operand.end));
      if (beside.includes('and')) yield { what: `without “and ${said}”`, text: put(sql, operand, 'true') };
      if (beside.includes('or')) yield { what: `without “or ${said}”`, text: put(sql, operand, 'false') };
    }
  }
}

function* turnedRound(sql: string, tokens: readonly Token[]): Generator<Mutant> {
  for (const [at, token] of tokens.entries()) {
    const [before, next] = [tokens[at - 1]?.word, tokens[at + 1]];
    const turn = (text: string, upTo: Token = token): Mutant => ({
      what: `“${short(sql.slice(token.start, upTo.end + 30))}” turned into “${text}”`,
      text: put(sql, { start: token.start, end: upTo.end }, text),
    });
    if (token.word === '=' && next?.word === 'any') yield turn('<> all', next);
    else if (token.word === '<>' && next?.word === 'all') yield turn('= any', next);
    else if (token.word === '=') yield turn('<>');
    else if (token.word === '<>') yield turn('=');
    else if (token.word === 'not') yield turn('');
    else if (token.word === 'is' && next?.word === 'null') yield turn('is not null', next);
    else if ((token.word === 'exists' || token.word === 'in') && before !== 'not') yield turn(`not ${token.word}`);
    else if (before === 'when' && token.text.startsWith("'")) yield turn("'nobody'");
  }
}

function* withOtherLists(sql: string, tokens: readonly Token[]): Generator<Mutant> {
  for (const [at, token] of tokens.entries()) {
    const literal = /^'\{(.*)\}'$/.exec(token.text);
    if (literal)
      yield* others(literal[1]?.split(',').filter(Boolean) ?? [], (words) => put(sql, token, `'{${words}}'`));
    const opens =
      (token.word === 'array' && tokens[at + 1]?.text === '[') || (token.word === 'in' && tokens[at + 1]?.text === '(');
    if (!opens) continue;
    const level = levelOf(tokens, at + 2).map((inside) => tokens[inside] as Token);
    const [first, last] = [level[0], level.at(-1)];
    const words = level.filter(({ text }) => text.startsWith("'")).map(({ text }) => text.slice(1, -1));
    if (first && last && words.length > 0)
      yield* others(words, (list) =>
        put(sql, { start: first.start, end: last.end }, list.map((word) => `'${word}'::text`).join(', ')),
      );
  }
}

function* others(words: readonly string[], put: (words: readonly string[]) => string): Generator<Mutant> {
  const could = WORDS.find((all) => words.every((word) => all.includes(word))) ?? [];
  for (const word of words)
    if (words.length > 1)
      yield { what: `“${word}” taken out of a list`, text: put(words.filter((other) => other !== word)) };
  for (const word of could)
    if (!words.includes(word))
      yield { what: `“${word}” put into {${short(words.join(','))}}`, text: put([...words, word]) };
}

function short(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}
