import { describe, expect, it } from 'vitest';
import { day } from '../values/day.ts';
import { recordUserEntry, userEntryGate } from './user-entry-gate.ts';

const today = day('2026-11-24');
const setOn = day('2026-11-11');

describe('the gate of User Entry (H1.10(c))', () => {
  it.each([
    'approved',
    'approved-subject-steps',
    'approved-subject-follow-up',
  ] as const)('is open with %s: subject to conditions is enough (default Q10)', (status) => {
    expect(userEntryGate('import-supplier', { status, setOn }, today)).toMatchObject({
      open: true,
      because: [{ rule: 'status-allows-entry', cite: 'DEFAULT_Q10', facts: { status, setOn } }],
    });
  });

  it.each(['deferred', 'rejected'] as const)('is closed with %s', (status) => {
    expect(userEntryGate('gas-supplier', { status, setOn }, today)).toMatchObject({
      open: false,
      because: [{ rule: 'status-forbids-entry' }],
    });
  });

  it('is closed without a status', () => {
    expect(userEntryGate('gas-supplier', undefined, today)).toMatchObject({
      open: false,
      because: [{ rule: 'no-status-yet', cite: 'H1_10_ENTRY' }],
    });
  });

  it('says of an Other User that privacy is not decided here (H1.10(d))', () => {
    const gate = userEntryGate('other-user', { status: 'approved', setOn }, today);
    expect(gate.because.map(({ rule }) => rule)).toEqual(['status-allows-entry', 'privacy-not-decided-here']);
  });

  it('tells in brief yes or no, and never the status', () => {
    for (const status of ['approved', 'deferred'] as const) {
      const { brief } = userEntryGate('import-supplier', { status, setOn }, today);
      expect(JSON.stringify(brief)).not.toContain(status);
    }
  });
});

describe('record-user-entry (H1.10)', () => {
  const role = { userRole: 'import-supplier', enteredOn: null, statusThen: { status: 'approved', setOn } } as const;

  it('given an open gate on that day, then entry is recorded', () => {
    expect(recordUserEntry(role, day('2026-11-20'), today)).toMatchObject({
      ok: true,
      value: [{ event: 'user-entry-recorded', userRole: 'import-supplier', enteredOn: '2026-11-20' }],
    });
  });

  it.each([
    ['it is recorded already', { ...role, enteredOn: day('2026-11-19') }, '2026-11-20', 'already-entered'],
    ['the day is still to come', role, '2026-11-25', 'day-in-future'],
    ['the gate was closed that day', { ...role, statusThen: undefined }, '2026-11-10', 'user-entry-closed'],
  ] as const)('is refused when %s', (_, given, on, code) => {
    expect(recordUserEntry(given, day(on), today)).toMatchObject({ ok: false, refusal: { code } });
  });
});
