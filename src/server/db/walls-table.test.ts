import pg from 'pg';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../../testing/database.ts';
import { ask, LETTERS } from '../../testing/walls/ask.ts';
import { layersOf } from '../../testing/walls/layers.ts';
import { type Prepared, prepare } from '../../testing/walls/questions.ts';
import { readLines } from '../../testing/walls/table.ts';

let database: TestDatabase;
let owner: pg.Client;
let there: Prepared;
beforeAll(async () => {
  database = await cloneDatabase();
  owner = new pg.Client(database.connection);
  await owner.connect();
  there = await prepare(owner);
});
afterAll(async () => {
  await owner.end();
  await database.drop();
});

async function undone<T>(work: () => Promise<T>): Promise<T> {
  await owner.query('begin');
  try {
    return await work();
  } finally {
    await owner.query('rollback');
  }
}

describe('the second wall', () => {
  test('lets through what its table says, whoever reads, adds, changes or removes, and nothing else', async () => {
    const surprises = await undone(() => ask(owner, { tables: there.about, asked: LETTERS }));
    const { tables, lines, questions } = there;
    console.info(
      `second wall: ${tables.length} tables, ${lines} kinds of row, ${questions} questions, ${surprises.length} surprises`,
    );
    expect(
      surprises.map(
        ({ line, column, expected, answer }) => `${line}, ${column}: ${answer || '-'}, not ${expected || '-'}`,
      ),
    ).toEqual([]);
    expect(questions).toBeGreaterThan(10_000);
  }, 100_000);

  test('is asked about every table that there is', () => {
    expect(there.tables.filter((table) => !there.about.includes(table))).toEqual([]);
  });

  test('is a wall in each of its layers, without the others', async () => {
    const wrong: string[] = [];
    const layers = layersOf(there.tables);
    for (const { table, name, sql, asked, columns, wrong: isWrong } of layers) {
      const answers = await undone(async () => {
        await owner.query(sql);
        return ask(owner, { tables: [table], asked, columns, which: 'every' });
      });
      for (const answer of answers.filter(isWrong))
        wrong.push(`${table}, ${name}, ${answer.line}, ${answer.column}: ${answer.answer || '-'}`);
    }
    console.info(`second wall: ${layers.length} layers alone, ${wrong.length} surprises`);
    expect(wrong).toEqual([]);
  }, 100_000);

  test('shows nothing to a transaction in which nobody has said who asks', async () => {
    const fresh = new pg.Client({ ...database.connection, options: '-c role=assay_app' });
    await fresh.connect();
    try {
      const seen: string[] = [];
      for (const table of there.tables) {
        const { rowCount } = await fresh.query(`select from assay."${table}"`);
        if (rowCount !== 0) seen.push(table);
      }
      expect(seen).toEqual([]);
    } finally {
      await fresh.end();
    }
  });

  test('has no table with a line that cannot be read', () => {
    expect(() => readLines('  | PA PB\n  bookings | r')).toThrow('has a bad line');
    expect(() => readLines('  | PA PB\n  bookings | r yes')).toThrow('has a bad line');
  });
});
