import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { dueInWords } from '../../contract/due-words.ts';
import { nameOf, shortNameOf } from '../../contract/names.ts';
import { BECAUSE_WORDS } from '../../contract/reasons.ts';
import { dayInWords } from '../../contract/words.ts';
import {
  allDue,
  allDuties,
  BANK_HOLIDAYS_VERSION,
  type Because,
  CITATIONS,
  type Day,
  type Due,
  type Duty,
  devicesWarning,
  type Expected,
  forecast,
  isProclaimed,
  type NamedFacts,
  parseDay,
  readFacts,
  START_OF_RULES,
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
  usage: 'obligations --facts FILE|- --on DAY [--from DAY --to DAY] [--json]',
  summary: 'Says which assessments are due, by when and why, from facts in a file',
  details: [
    '',
    '--facts FILE   the facts of one party or of a list of them, as JSON; - reads standard input',
    '--on DAY       the day to answer for, as in 2026-11-24; facts of later days are not known on it',
    '--from, --to   expect what falls due between these days; without them, in the next six years',
    '--json         one JSON document instead of text',
    '',
    '"assay facts-schema" prints the JSON Schema of the facts.',
  ],
  async run(line) {
    const { facts: file, json, ...days } = options(line);
    const parties = await factsIn(line, file);
    const answers = parties.map((facts) => answerFor(facts, days));
    if (json) line.say(JSON.stringify(answers.map(asJson), null, 2));
    else for (const answer of answers) for (const said of inText(answer)) line.say(said);
    return DONE;
  },
};

function options(line: CommandLine): Asked & { readonly facts: string; readonly json: boolean } {
  const text = { type: 'string' } as const;
  const allowed = { facts: text, on: text, from: text, to: text, json: { type: 'boolean' } } as const;
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
  const source = file === '-' ? 'standard input' : file;
  const content =
    file === '-'
      ? await text(process.stdin)
      : await readFile(path.resolve(line.cwd, file), 'utf8').catch(() => {
          throw new Complaint(`${file} cannot be read.`);
        });
  let json: unknown;
  try {
    json = JSON.parse(content);
  } catch {
    throw new Complaint(`What ${source} holds is no JSON.`);
  }
  const read = readFacts(json);
  if (read.ok) return read.parties;
  const errors = read.errors.map(
    ({ path: place, found, expected }) => `  ${place}: found ${found}; expected ${expected}`,
  );
  throw new Complaint([`The facts in ${source} cannot be:`, ...errors].join('\n'));
}

interface Answer {
  readonly facts: NamedFacts;
  readonly on: Day;
  readonly due: readonly Due[];
  readonly duties: readonly Duty[];
  readonly warnings: readonly Because[];
  readonly expected: readonly Expected[];
}

function answerFor(facts: NamedFacts, { on, from, to }: Asked): Answer {
  const expected = forecast(facts, on, to).filter(({ dueBy }) => from === undefined || dueBy >= from);
  const warning = devicesWarning(facts, on);
  return {
    facts,
    on,
    due: allDue(facts, on),
    duties: allDuties(facts, on),
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
  expected: expected.map((each) => ({ ...each, proclaimed: isProclaimed(each.latestStartOn) })),
  calendar: BANK_HOLIDAYS_VERSION,
});

const stepAsJson = (step: Because) => ({
  ...step,
  sentence: BECAUSE_WORDS[step.rule](step.facts),
  citation: CITATIONS[step.cite],
});

function* inText({ facts, on, due, duties, warnings, expected }: Answer): Generator<string> {
  const name = [facts.name, facts.ref && `(${facts.ref})`].filter(Boolean).join(' ') || nameOf(facts.category);
  yield `${name} on ${dayInWords(on)}`;
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
  for (const { dueBy, kind, year, bookBy, latestStartOn } of expected) {
    const sure = isProclaimed(latestStartOn) ? '' : ' *';
    yield `    by ${dayInWords(dueBy)}  ${shortNameOf(kind)}  year ${year} of the cycle, to be booked by ${dayInWords(bookBy)}${sure}`;
  }
  if (expected.some(({ latestStartOn }) => !isProclaimed(latestStartOn)))
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
