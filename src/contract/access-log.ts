import { z } from 'zod';
import { REFUSALS } from '../rules/vocabulary.ts';
import { Day, Flag, Id, Instant, PersonName, Side } from './common.ts';
import { operationsOf } from './operation.ts';

/** A line of the access log: a read of something sensitive, or an attempt that was refused. */
export const AccessLogRow = z
  .object({
    id: Id,
    at: Instant,
    person: PersonName.nullable().describe('Null: nobody was signed in.'),
    side: Side.nullable(),
    operation: z.string(),
    assessment: z.object({ id: Id, ref: z.string(), partyName: z.string() }).nullable(),
    subject: z.record(z.string(), z.string()).describe('The ids in the address, by name.'),
    outcome: z.enum(['read', 'refused']),
    reason: z.enum(REFUSALS).nullable().describe('Why it was refused.'),
    network: z.string().describe('The network address that it came from.'),
  })
  .meta({ id: 'AccessLogRow' });

const AccessLogFilter = z.strictObject({
  outcome: z.enum(['read', 'refused']).optional(),
  personId: Id.optional(),
  assessmentId: Id.optional(),
  operation: z
    .string()
    .max(60)
    .regex(/^[a-z-]*$/)
    .optional(),
  from: Day.optional().describe('From this day on.'),
  until: Day.optional().describe('Until this day, which is included.'),
  ownIncluded: Flag.optional().describe('Whether your own reads are listed too.'),
});

export const accessLogOperations = operationsOf('access', {
  'list-access-log': {
    method: 'GET',
    path: '/access-log',
    summary: 'Reads of sensitive records and refused attempts, newest first; for auditors',
    query: AccessLogFilter.extend({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      after: Id.optional().describe('The id of the last row you have.'),
    }),
    answer: z.object({
      rows: z.array(AccessLogRow),
      keptMonths: z.int().describe('How long a line is kept.'),
      next: Id.nullable(),
    }),
    refusals: [],
  },
  'download-access-log': {
    method: 'GET',
    path: '/access-log.csv',
    summary: 'The same lines as CSV, the newest 10,000',
    query: AccessLogFilter,
    answer: z.string(),
    download: 'text/csv; charset=utf-8',
    refusals: [],
  },
});
