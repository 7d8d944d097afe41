import { parseArgs } from 'node:util';
import { forecast, forecastWithReasons, type PartyFacts } from '../src/rules/index.ts';
import { day } from '../src/rules/values/day.ts';
import { generatedFacts } from './obligation-facts.ts';

// `npm run bench:obligations`: a six-year forecast of generated parties in one thread, beside the floor, which is
// JSON.parse of the same facts. Facts are made and answered in batches, so that a million of them need no more memory
// than a thousand.

const { values } = parseArgs({
  options: {
    parties: { type: 'string', default: '1000,100000,1000000' },
    batch: { type: 'string', default: '1000' },
  },
});
const POINTS = String(values.parties).split(',').map(Number);
const BATCH = Number(values.batch);
const ON = day('2026-11-24');

interface Spent {
  /** Milliseconds in each. */
  readonly floor: number;
  readonly plain: number;
  readonly reasoned: number;
  /** What was answered, so that nobody can leave the work out. */
  readonly expected: number;
  readonly steps: number;
}

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

/** Milliseconds of this thread's own time: what others do on the machine meanwhile is not ours. */
function cpuTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** A small point is measured again and again: the clock of a thread is too coarse for a few milliseconds. */
const roundsFor = (parties: number): number => Math.max(1, Math.ceil(50_000 / parties));

function measure(parties: number): Spent {
  const spent = { floor: 0, plain: 0, reasoned: 0, expected: 0, steps: 0 };
  for (let round = 0; round < roundsFor(parties); round++) addRound(spent, parties);
  return spent;
}

function addRound(spent: Writable<Spent>, parties: number): void {
  for (let from = 0; from < parties; from += BATCH) {
    const texts = generatedFacts(from, Math.min(BATCH, parties - from));
    let before = cpuTime();
    const facts: PartyFacts[] = texts.map((text) => JSON.parse(text));
    spent.floor += cpuTime() - before;
    before = cpuTime();
    for (const each of facts) spent.expected += forecast(each, ON).length;
    spent.plain += cpuTime() - before;
    before = cpuTime();
    for (const each of facts) for (const { because } of forecastWithReasons(each, ON)) spent.steps += because.length;
    spent.reasoned += cpuTime() - before;
  }
}

const perSecond = (parties: number, milliseconds: number): string =>
  Math.round((parties / milliseconds) * 1000)
    .toLocaleString('en-GB')
    .padStart(11);
const times = (ours: number, floor: number): string => `${(ours / floor).toFixed(2)}×`.padStart(7);

measure(20_000); // until the machine code is there
console.log(
  `A six-year forecast on ${ON}, one thread, Node ${process.version}; parties per second, and times the floor:\n`,
);
console.log('  parties    JSON.parse    forecast          with reasons       assessments   steps of reasoning');
for (const parties of POINTS) {
  const { floor, plain, reasoned, expected, steps } = measure(parties);
  const [all, rounds] = [parties * roundsFor(parties), roundsFor(parties)];
  console.log(
    [
      parties.toLocaleString('en-GB').padStart(9),
      perSecond(all, floor),
      perSecond(all, plain) + times(plain, floor),
      perSecond(all, reasoned) + times(reasoned, floor),
      (expected / rounds).toLocaleString('en-GB').padStart(13),
      (steps / rounds).toLocaleString('en-GB').padStart(14),
    ].join('  '),
  );
}
console.log(
  '\nOurs is the rules on facts already read, in CPU time of the thread; with the reading of the facts each is one more.',
);
console.log('Aim: 2× the floor without reasons, 4× with them, and the same at every size.');
