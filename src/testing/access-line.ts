import type { AccessLine } from '../server/access/access-log.ts';

/** A line of the access log: a member of the SSC who read a report, unless `over` says otherwise. */
export const aLine = (over: Partial<AccessLine> = {}): AccessLine => ({
  at: '2026-11-24T09:00:00.000Z',
  personId: null,
  side: 'ssc',
  roles: ['ssc-member'],
  operation: 'read-report',
  subject: {},
  reason: null,
  network: '192.0.2.7',
  ...over,
});
