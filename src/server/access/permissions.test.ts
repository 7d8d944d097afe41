import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { operations } from '../../contract/index.ts';
import { openApiDocument } from '../../contract/openapi.ts';
import type { Operation } from '../../contract/operation.ts';
import { ROLES, SIDE_OF_ROLE } from '../../rules/vocabulary.ts';
import { everybodyOf, nothingIsKept, type Someone } from '../../testing/everybody.ts';
import { type Records, recordsOf } from '../../testing/records.ts';
import { askAny, requestFor } from '../../testing/requests.ts';
import { type Asker, openScheme, type TestScheme } from '../../testing/server.ts';
import { type Expected, expected, PERMISSIONS, type Permission } from './permissions.ts';

// A draft of the report would be rendered anew for each who asks.
vi.mock('../platform/documents/index.ts', () => ({
  openDocuments: () => ({ render: async () => new Uint8Array(8), close: async () => {} }),
}));

let scheme: TestScheme;
let everybody: readonly Someone[];
let gone: readonly Asker[];
beforeAll(async () => {
  scheme = await openScheme();
  const [brackwater, hollin] = [await recordsOf(scheme, 'brackwater'), await recordsOf(scheme, 'hollin')];
  everybody = await everybodyOf(scheme, brackwater, hollin);
  gone = await Promise.all(
    ROLES.map((role) =>
      scheme.join(`gone-${role}`, {
        side: SIDE_OF_ROLE[role],
        roles: [role],
        organisation: 'Before',
        ...(SIDE_OF_ROLE[role] === 'party' && { party: 'brackwater' as const }),
      }),
    ),
  );
  await scheme.given(async (tx) => {
    await tx
      .updateTable('people')
      .set({ active: false })
      .where(
        'id',
        'in',
        gone.map(({ personId }) => personId),
      )
      .execute();
  });
  nothingIsKept(scheme);
});
afterAll(() => scheme.close());

const all: readonly Operation[] = Object.values(operations);
const asked = all.filter(({ open }) => !open);

async function answerTo(
  { asker, about }: Someone,
  operation: Operation,
): Promise<{ said: Expected; status: number; text: string }> {
  const { status, text } = await askAny(asker, operation, requestFor(operation, about));
  const said =
    status === 404 ? 'not-found' : status === 403 && /"code":"not-permitted"/.test(text) ? 'not-permitted' : 'asked';
  return { said, status, text };
}

describe('who may what', () => {
  test('routes, operations of the OpenAPI document and rows of the table are one and the same', () => {
    const paths = openApiDocument().paths as Record<string, Record<string, { operationId: string }>>;
    const documented = Object.values(paths).flatMap((path) =>
      Object.values(path).map(({ operationId }) => operationId),
    );
    const routes = scheme.server.handlers.map(({ operation }) => operation.id);
    const rows = Object.keys(PERMISSIONS);
    console.info(`matrix: ${routes.length} routes = ${documented.length} operations = ${rows.length} rows`);
    expect(rows.length).toBeGreaterThan(100);
    expect([...routes].sort()).toEqual([...rows].sort());
    expect([...documented].sort()).toEqual([...rows].sort());
  });

  test('every operation answers every role, on every relation to the record, as the table says', async () => {
    const surprises: string[] = [];
    let questions = 0;
    for (const operation of asked) {
      const row: Permission = PERMISSIONS[operation.id as keyof typeof PERMISSIONS];
      const answers = await Promise.all(
        everybody.map(async (someone) => ({ someone, answer: await answerTo(someone, operation) })),
      );
      for (const {
        someone: { role, relation },
        answer,
      } of answers) {
        questions += 1;
        const due = expected(row, role, relation);
        const refusedByRule = row.cells[role] === 'r' && answer.status < 400;
        if (answer.said !== due || answer.status >= 500 || answer.status === 400 || refusedByRule)
          surprises.push(
            `${operation.id} as ${role} (${relation}): ${answer.status} ${answer.said}, not ${due}: ${answer.text.slice(0, 160)}`,
          );
      }
    }
    const roles = new Set(everybody.map(({ role }) => role)).size;
    const relations = new Set(everybody.map(({ relation }) => relation)).size;
    console.info(
      `matrix: ${asked.length} operations × ${roles} roles × ${relations} relations: ${questions} questions, ${surprises.length} surprises`,
    );
    expect(questions).toBe(asked.length * everybody.length);
    expect(roles).toBe(ROLES.length);
    expect(surprises.slice(0, 20)).toEqual([]);
  }, 300_000);

  test('whoever’s access has ended is nobody, whatever their role was', async () => {
    let questions = 0;
    const about = everybody[0]?.about as Records;
    for (const operation of asked) {
      const request = requestFor(operation, about);
      for (const { status } of await Promise.all(gone.map((asker) => askAny(asker, operation, request)))) {
        questions += 1;
        expect(status, operation.id).toBe(401);
      }
    }
    console.info(`ended access: ${questions} questions, all 401`);
    expect(questions).toBe(asked.length * ROLES.length);
  }, 120_000);
});
