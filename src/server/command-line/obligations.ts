import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { dueInWords } from '../../contract/due-words.ts';
import { nameOf, shortNameOf } from '../../contract/names.ts';
import { BECAUSE_WORDS } from '../../contract/reasons.ts';
import { differenceInWords } from '../../contract/what-if-words.ts';
import { dayInWords } from '../../contract/words.ts';
import {
  allDue,
  allDuties,
  BANK_HOLIDAYS_VERSION,
  type Because,
  CITATIONS,
  type Day,
  type Difference,
  type Due,
  type Duty,
  devicesWarning,
  differences,
  type Expected,
  forecast,
  type Impossible,
  type NamedFacts,
  type Overlay,
  parseDay,
  readChanges,
  readFacts,
  START_OF_RULES,
  withChanges,
  withValues,
} from '../../rules/index.ts';
import { type CommandLine, type CommandOfLine, Complaint, DONE, Misused } from './command-line.ts';

interface Asked {
  readonly on: Day;
  readonly from: Day | undefined;
  readonly to: Day | undefined;
}

/** `assay obligations`: what is due by the facts in a file, with every step of the reasoning. Needs no database. */
export const obligationsCommand: CommandOfLine = {
  name: 'obligations',
  usage: 'obligations --facts FILE|- --on DAY [--from DAY --to DAY] [--with FILE] [--json]',
  summary: 'Says which assessments are due, by when and why, from facts in a file',
  details: [
    '',
    '--facts FILE   the facts of one party or of a list of them, as JSON; - reads standard input',
    '--on DAY       the day to answer for, as in 2026-11-24; facts of later days are not known on it',
    '--from, --to   expect what falls due between these days; without them, in the next six years',
    '--with FILE    what if? changes of the facts or of rule values, as JSON: prints both answers side by side',
    '--json         one JSON document instead of text',
    '',
    '"assay facts-schema" prints the JSON Schema of the facts, "assay changes-schema" that of the changes.',
  ],
  async run(line) {
    const { facts: file, with: changesFile, json, ...days } = options(line);
    const parties = await factsIn(line, file);
    if (changesFile !== undefined) {
      await sayWhatIf(line, parties, changesFile, days, json);
      return DONE;
    }
    const answers = parties.map((facts) => answerFor(facts, days));
    if (json) line.say(JSON.stringify(answers.map(asJson), null, 2));
    else for (const answer of answers) for (const said of inText(answer)) line.say(said);
    return DONE;
  },
};

/** Both answers of each party, and what is otherwise. Changes may fit one party and not another: then it is said of whom. */
async function sayWhatIf(
  line: CommandLine,
  parties: readonly NamedFacts[],
  file: string,
  days: Asked,
  json: boolean,
): Promise<void> {
  const wanted = await jsonIn(line, file);
  const answers = parties.map((facts): WhatIfAnswer => {
    const read = readChanges(wanted, facts);
    if (!read.ok) throw impossible(`The changes in ${sourceOf(file)} cannot be, of ${titleOf(facts)}:`, read.errors);
    const changed = { ...facts, ...withChanges(facts, read.changes) };
    const [before, after] = [answerFor(facts, days), answerFor(changed, days, withValues(read.changes))];
    return { before, after, differences: differences(before, after) };
  });
  const sidesAsJson = ({ before, after, differences: found }: WhatIfAnswer) => ({
    before: asJson(before),
    after: asJson(after),
    differences: found.map((each) => ({ sentence: differenceInWords(each), ...each })),
  });
  if (json) line.say(JSON.stringify(answers.map(sidesAsJson), null, 2));
  else for (const answer of answers) for (const said of bothInText(answer)) line.say(said);
}

interface WhatIfAnswer {
  readonly before: Answer;
  readonly after: Answer;
  readonly differences: readonly Difference[];
}

interface Options extends Asked {
  readonly facts: string;
  readonly with: string | undefined;
  readonly json: boolean;
}

function options(line: CommandLine): Options {
  const text = { type: 'string' } as const;
  const allowed = { facts: text, with: text, on: text, from: text, to: text, json: { type: 'boolean' } } as const;
  let given: ReturnType<typeof parse>;
  const parse = () => parseArgs({ args: [...line.args], options: allowed, strict: true }).values;
  try {
    given = parse();
  } catch (problem) {
    throw new Misused(problem instanceof Error ? problem.message : String(problem));
  }
  if (!given.facts) throw new Misused('--facts names the file of the facts, or - for standard input.');
  if (!given.on) throw new Misused('--on names the day to answer for, as in --on 2026-11-24.');
  return {
    facts: given.facts,
    with: given.with,
    json: given.json ?? false,
    on: dayOf('--on', given.on),
    from: given.from === undefined ? undefined : dayOf('--from', given.from),
    to: given.to === undefined ? undefined : dayOf('--to', given.to),
  };
}

/** @throws Misused for what is no day, and for a day before the first edition of the rules */
function dayOf(option: string, given: string): Day {
  const day = parseDay(given);
  if (!day) throw new Misused(`${option} is "${given}", which is no day that exists. Expected one as in 2026-11-24.`);
  if (day < START_OF_RULES) throw new Misused(`${option} is ${day}; the rule book begins on ${START_OF_RULES}.`);
  return day;
}

async function factsIn(line: CommandLine, file: string): Promise<readonly NamedFacts[]> {
  const read = readFacts(await jsonIn(line, file));
  if (read.ok) return read.parties;
  throw impossible(`The facts in ${sourceOf(file)} cannot be:`, read.errors);
}

const impossible = (what: string, errors: readonly Impossible[]): Complaint =>
  new Complaint(
    [
      what,
      ...errors.map(({ path: place, found, expected }) => `  ${place}: found ${found}; expected ${expected}`),
    ].join('\n'),
  );

const sourceOf = (file: string): string => (file === '-' ? 'standard input' : file);

async function jsonIn(line: CommandLine, file: string): Promise<unknown> {
  const content =
    file === '-'
      ? await text(process.stdin)
      : await readFile(path.resolve(line.cwd, file), 'utf8').catch(() => {
          throw new Complaint(`${file} cannot be read.`);
        });
  try {
    return JSON.parse(content);
  } catch {
    throw new Complaint(`What ${sourceOf(file)} holds is no JSON.`);
  }
}

interface Answer {
  readonly facts: NamedFacts;
  readonly on: Day;
  readonly due: readonly Due[];
  readonly duties: readonly Duty[];
  readonly warnings: readonly Because[];
  readonly expected: readonly Expected[];
}

function answerFor(facts: NamedFacts, { on, from, to }: Asked, overlay?: Overlay): Answer {
  const expected = forecast(facts, on, to, overlay).filter(({ dueBy }) => from === undefined || dueBy >= from);
  const warning = devicesWarning(facts, on, overlay);
  return {
    facts,
    on,
    due: allDue(facts, on, overlay),
    duties: allDuties(facts, on, overlay),
    warnings: warning ? [warning] : [],
    expected,
  };
}

const asJson = ({ facts: { ref, name }, on, due, duties, warnings, expected }: Answer) => ({
  ...(ref && { ref }),
  ...(name && { name }),
  on,
  due: due.map((each) => ({
    sentence: dueInWords(each),
    ...each,
    citation: CITATIONS[each.cite],
    because: each.because.map(stepAsJson),
  })),
  duties: duties.map((each) => ({ ...each, because: each.because.map(stepAsJson) })),
  warnings: warnings.map(stepAsJson),
  expected,
  calendar: BANK_HOLIDAYS_VERSION,
});

const stepAsJson = (step: Because) => ({
  ...step,
  sentence: BECAUSE_WORDS[step.rule](step.facts),
  citation: CITATIONS[step.cite],
});

const titleOf = ({ name, ref, category }: NamedFacts): string =>
  [name, ref && `(${ref})`].filter(Boolean).join(' ') || nameOf(category);

/** What would be otherwise, both answers side by side, and the reasons of the changed one. */
function* bothInText({ before, after, differences: found }: WhatIfAnswer): Generator<string> {
  yield `${titleOf(before.facts)} on ${dayInWords(before.on)}: as it is, and with the changes\n`;
  if (found.length === 0) yield '  Nothing would be otherwise.';
  for (const each of found) yield `  - ${differenceInWords(each)}`;
  const [left, right] = [inLines(before), inLines(after)];
  const width = Math.max(...left.map(({ length }) => length), 'As it is'.length) + 4;
  yield `\n  ${'As it is'.padEnd(width)}With the changes`;
  for (let row = 0; row < Math.max(left.length, right.length); row += 1)
    yield `  ${(left[row] ?? '').padEnd(width)}${right[row] ?? ''}`.trimEnd();
  yield '\nWith the changes, and why:';
  yield* inText(after);
}

/** What is due and to be expected, a line each. */
function inLines({ due, duties, expected }: Answer): readonly string[] {
  const by = (dueBy: Day | undefined) => (dueBy ? `by ${dayInWords(dueBy)}` : 'no day set');
  return [
    ...due.map(({ kind, dueBy, state }) => `${by(dueBy)}  ${shortNameOf(kind)} [${nameOf(state)}]`),
    ...duties.map(({ duty, dueBy }) => `${by(dueBy)}  ${nameOf(duty)}`),
    ...(expected.length > 0 ? ['To be expected:'] : []),
    ...expected.map(({ kind, dueBy, year }) => `${by(dueBy)}  ${shortNameOf(kind)}  year ${year}`),
  ];
}

function* inText({ facts, on, due, duties, warnings, expected }: Answer): Generator<string> {
  yield `${titleOf(facts)} on ${dayInWords(on)}`;
  if (due.length === 0) yield '  Nothing is due.';
  for (const each of due) {
    yield `\n  ${dueInWords(each)} [${nameOf(each.state)}]`;
    yield* stepsInText(each.because);
  }
  for (const each of duties) {
    yield `\n  ${nameOf(each.duty)}, by ${dayInWords(each.dueBy)} [${nameOf(each.state)}]`;
    yield* stepsInText(each.because);
  }
  if (warnings.length > 0) {
    yield '\n  Take care:';
    yield* stepsInText(warnings);
  }
  if (expected.length > 0) yield '\n  To be expected, each if the one before is held when it is due:';
  for (const { dueBy, kind, year, bookBy, proclaimed } of expected) {
    const sure = proclaimed ? '' : ' *';
    yield `    by ${dayInWords(dueBy)}  ${shortNameOf(kind)}  year ${year} of the cycle, to be booked by ${dayInWords(bookBy)}${sure}`;
  }
  if (expected.some(({ proclaimed }) => !proclaimed))
    yield '    * The bank holidays of that time are not yet proclaimed: only weekends were left out.';
  yield `\n  Working Days by the list ${BANK_HOLIDAYS_VERSION}.`;
  yield '';
}

function* stepsInText(steps: readonly Because[]): Generator<string> {
  for (const [index, { rule, facts, cite, trust }] of steps.entries()) {
    const { document, clause } = CITATIONS[cite] as { document: string; clause?: string };
    yield `    ${index + 1}. ${BECAUSE_WORDS[rule](facts)}`;
    yield `       ${[document, clause].filter(Boolean).join(', ')}: ${nameOf(trust).toLowerCase()}`;
  }
}
