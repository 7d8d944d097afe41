import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { type Measured, measure } from './measure.ts';
import { type Asked, requestsOf, SCENARIOS, type Scenario, type Statement, type Targets, TITLES } from './scenarios.ts';
import { openBenchScheme } from './scheme.ts';

// `npm run bench`: our requests per second beside two floors, measured in the same run on the same database: the statements
// alone, and the same in a transaction in which row-level security knows who asks. The second is what our goals are about:
// no service that asks PostgreSQL to keep parties apart does less. A change is such a transaction anyway.

const { values } = parseArgs({
  options: {
    parties: { type: 'string', default: '1000' },
    assessments: { type: 'string', default: '10000' },
    observations: { type: 'string', default: '100000' },
    seconds: { type: 'string', default: '3' },
    rounds: { type: 'string', default: '3' },
    connections: { type: 'string', default: '16' },
    only: { type: 'string' },
  },
});
const number = (name: 'parties' | 'assessments' | 'observations' | 'seconds' | 'rounds' | 'connections') =>
  Number(values[name]);
const CONNECTIONS = number('connections');
/** What the floor is asked: its answer depends on nothing. */
const NOTHING: Asked = { method: 'GET', path: '/', headers: {} };
/** Requests whose statements the floor repeats. */
const SAMPLES = 48;

const folder = mkdtempSync(path.join(os.tmpdir(), 'assay-bench-'));
const size = { parties: number('parties'), assessments: number('assessments'), observations: number('observations') };
const scheme = await openBenchScheme(folder, size);
const ours = await begin('server.ts', { connection: scheme.connection, filesDir: path.join(folder, 'files') });
const floor = await begin('floor.ts', { connection: scheme.connection, connections: CONNECTIONS });
try {
  console.log(`\n${CONNECTIONS} connections, ${values.rounds} rounds of ${values.seconds} s each way, medians:\n`);
  console.log(`${' '.repeat(52)}      ours            floor        share       RLS floor      share`);
  for (const scenario of SCENARIOS)
    if (!values.only || values.only === scenario) await compare(scenario, scheme.targets);
} finally {
  await Promise.all([ours, floor].map(end));
  await scheme.close();
  rmSync(folder, { recursive: true, force: true });
}

async function compare(scenario: Scenario, targets: Targets): Promise<void> {
  const samples = await samplesOf(scenario, targets);
  const rounds: { us: Measured; them: Measured; walled: Measured }[] = [];
  const sources = Array.from({ length: CONNECTIONS }, (_, at) =>
    requestsOf(scenario, targets, at + 1, CONNECTIONS + 1),
  );
  for (let round = 0; round < number('rounds'); round++) {
    const us = await measure(ours.port, sources, number('seconds'));
    const them = await measureFloor(samples);
    rounds.push({ us, them, walled: scenario === 'command' ? them : await measureFloor(samples.map(inWalls)) });
  }
  const us = median(rounds.map((round) => round.us));
  const them = median(rounds.map((round) => round.them));
  const walled = median(rounds.map((round) => round.walled));
  const cell = ({ perSecond, p99 }: Measured) =>
    `${perSecond.toFixed(0).padStart(6)}/s p99 ${p99.toFixed(0).padStart(3)} ms`;
  const share = (of: Measured) => `${((100 * us.perSecond) / of.perSecond).toFixed(0).padStart(4)} %`;
  const figures = [cell(us), cell(them), share(them), cell(walled), share(walled)];
  console.log(`${TITLES[scenario].padEnd(52)}${figures.join('  ')}`);
}

/** How often the floor answers with these statements. */
async function measureFloor(samples: readonly (readonly Statement[])[]): Promise<Measured> {
  floor.child.send({ samples });
  await once(floor.child, 'message');
  return measure(
    floor.port,
    Array.from({ length: CONNECTIONS }, () => () => NOTHING),
    number('seconds'),
  );
}

/** What a read does, in a transaction in which row-level security knows who asks: SECAS, as in our requests. */
function inWalls(statements: readonly Statement[]): Statement[] {
  return [
    { text: 'begin read only', values: [] },
    {
      text: `select set_config('assay.side', 'secas', true), set_config('assay.roles', 'secas-officer', true)`,
      values: [],
    },
    ...statements,
    { text: 'commit', values: [] },
  ];
}

/** The statements of some requests, as our server gives them to the driver, without those that are about who asks. */
async function samplesOf(scenario: Scenario, targets: Targets): Promise<Statement[][]> {
  // A connection of its own, so that no version it uses up is missing later.
  const next = requestsOf(scenario, targets, 0, CONNECTIONS + 1);
  const samples: Statement[][] = [];
  for (let sample = 0; sample < SAMPLES; sample++) {
    const { method, path: at, headers, body } = next();
    ours.child.send('record');
    const response = await fetch(`http://127.0.0.1:${ours.port}${at}`, { method, headers, ...(body && { body }) });
    if (!response.ok) throw new Error(`${scenario}: ${response.status} ${await response.text()}`);
    await response.text();
    ours.child.send('recorded');
    const [{ statements }] = (await once(ours.child, 'message')) as [{ statements: Statement[] }];
    samples.push(scenario === 'command' ? change(statements) : statements.filter(isOwn));
  }
  return samples;
}

/** What a read is about: not who asks, nor the transaction around it. */
function isOwn({ text }: Statement): boolean {
  return isOfChange({ text, values: [] }) && !/set_config/i.test(text);
}

function isOfChange({ text }: Statement): boolean {
  return !/^(begin|commit|rollback|start transaction)|session_person|\b(session|outbox|access_log)\b/i.test(text);
}

/** One transaction with what the command does in it. */
function change(statements: readonly Statement[]): Statement[] {
  return [{ text: 'begin', values: [] }, ...statements.filter(isOfChange), { text: 'commit', values: [] }];
}

function median(all: readonly Measured[]): Measured {
  const middle = (of: (each: Measured) => number) =>
    all.map(of).toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0;
  return { perSecond: middle(({ perSecond }) => perSecond), p99: middle(({ p99 }) => p99) };
}

interface Process {
  readonly child: ChildProcess;
  readonly port: number;
}

async function begin(file: string, told: object): Promise<Process> {
  const child = fork(path.join(import.meta.dirname, file), [JSON.stringify(told)], {
    env: { PATH: process.env.PATH, NODE_ENV: 'production' },
  });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return { child, port };
}

async function end({ child }: Process): Promise<void> {
  child.send('stop');
  if (child.exitCode === null) await once(child, 'exit');
}
