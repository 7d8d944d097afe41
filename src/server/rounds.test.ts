import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Day } from '../rules/values/day.ts';
import type { AssessmentKind } from '../rules/vocabulary.ts';
import { MainJob, type Story } from '../testing/main-job.ts';
import { openScheme, type TestScheme } from '../testing/server.ts';

// The same machinery carries every kind: a round, and the rounds that follow it.

let scheme: TestScheme;
beforeAll(async () => {
  scheme = await openScheme();
});
afterAll(() => scheme.close());

const on = (day: string) => day as Day;

async function fromBookingToDecision(story: Partial<Story>): Promise<MainJob> {
  const job = new MainJob(scheme, story);
  await job.books();
  await job.agreesDates();
  if (story.kind === 'ssa') await job.assessesItself();
  await job.doesFieldwork();
  await job.reports();
  if ((await job.reads()).state === 'response-due') await job.responds();
  await job.isListed();
  await job.isDecided();
  return job;
}

async function due() {
  const asked = { params: { partyId: scheme.parties.brackwater } };
  return (await scheme.as('contributor').ask('read-obligations', asked)).answer.due;
}

async function kindDue(): Promise<AssessmentKind | undefined> {
  return (await due())[0]?.kind;
}

async function gatesOpen(): Promise<boolean[]> {
  const { rows } = (await scheme.as('userEntry').ask('list-user-entry-gates')).answer;
  return rows
    .filter(({ party }) => party.id === scheme.parties.brackwater)
    .map(({ mayCompleteEntry }) => mayCompleteEntry);
}

describe('a small supplier, from a Rejected initial assessment through its first cycle', () => {
  let initial: MainJob;
  let further: MainJob;
  let followUp: MainJob;

  test('Rejected leaves the gate closed and asks for a further Full assessment (MP091)', async () => {
    initial = await fromBookingToDecision({
      finding: 'actual-non-compliance',
      outcome: 'rejected',
      followUpBy: on('2027-12-17'),
    });
    await initial.stands('awaiting-follow-up');
    expect(await kindDue()).toBe('further-fusa');
    expect(await gatesOpen()).toEqual([false, false]);
  });

  test('the further Full assessment is a round of its own, and a round has at most one successor', async () => {
    further = await fromBookingToDecision({
      predecessorId: initial.assessmentId,
      startOn: on('2027-08-02'),
      endOn: on('2027-08-06'),
      meetingOn: on('2027-09-22'),
      finding: 'potential-non-compliance',
      outcome: 'deferred',
      followUpBy: on('2028-02-25'),
    });
    expect(await further.reads()).toMatchObject({ kind: 'further-fusa', roundNo: 2, state: 'awaiting-follow-up' });
    await initial.stands('closed');
    const again = await scheme
      .as('contributor')
      .ask('start-booking', { body: { predecessorId: initial.assessmentId } });
    expect(['successor-exists', 'wrong-state']).toContain(again.problem.code);
  });

  test('Deferred asks for a Follow-up, which looks at each observation again and sets the status anew', async () => {
    followUp = await fromBookingToDecision({
      predecessorId: further.assessmentId,
      startOn: on('2028-01-10'),
      endOn: on('2028-01-12'),
      meetingOn: on('2028-02-23'),
      finding: null,
      outcome: 'approved',
    });
    expect(await followUp.reads()).toMatchObject({
      kind: 'follow-up',
      roundNo: 3,
      state: 'closed',
      outcome: 'approved',
    });
    await further.stands('closed');
    expect(await gatesOpen()).toEqual([true, true]);
  });

  test('the second year is a Verification assessment, measured from the last Full one; the SSC notes it', async () => {
    expect(await kindDue()).toBe('vusa');
    const verification = await fromBookingToDecision({
      startOn: on('2028-07-03'),
      endOn: on('2028-07-05'),
      meetingOn: on('2028-08-23'),
      finding: 'material-increase-in-risk',
      outcome: 'noted-with-remediation',
    });
    expect(await verification.reads()).toMatchObject({
      kind: 'vusa',
      state: 'remediation',
      baseline: { id: further.assessmentId },
    });
    await verification.remediates();
    await verification.stands('closed');
  });

  test('the third year is a Self-Assessment: the party answers, the User CIO reviews, the SSC notes', async () => {
    expect(await kindDue()).toBe('ssa');
    const self = await fromBookingToDecision({
      kind: 'ssa',
      startOn: on('2029-06-04'),
      endOn: on('2029-06-04'),
      meetingOn: on('2029-07-11'),
      finding: null,
      outcome: 'noted',
    });
    expect(await self.reads()).toMatchObject({ kind: 'ssa', state: 'closed', outcome: 'noted' });
    expect(await kindDue()).toBe('fusa');
  });

  test('a second User System that the SSC has reviewed by itself is looked at in full, and the cycle stays (G3.9)', async () => {
    const partyId = scheme.parties.brackwater;
    const [party, officer] = [scheme.as('contributor'), scheme.as('officer')];
    const body = { name: 'Shared gateway', kind: 'bespoke' as const, inUseFrom: on('2029-10-01') };
    const { systems } = (await party.ask('add-user-system', { params: { partyId }, body })).answer;
    const params = { partyId, systemId: systems.find(({ name }) => name === body.name)?.id ?? '' };
    const decidedOn = on('2029-07-11');
    const decision = { how: 'ad-hoc' as const, by: on('2029-12-21'), decidedOn, reason: 'Its separation is new.' };
    await officer.ask('decide-system-review', { params, body: decision });
    expect((await due())[0]).toMatchObject({ reason: 'second-system', kind: 'follow-up', dueBy: '2029-12-21' });

    const review = await fromBookingToDecision({
      startOn: on('2029-11-05'),
      endOn: on('2029-11-07'),
      meetingOn: on('2030-01-09'),
      finding: 'potential-non-compliance',
      outcome: 'noted-with-remediation',
    });
    expect(await review.reads()).toMatchObject({ kind: 'follow-up', roundNo: 1, predecessor: null, initial: false });
    const full = { params: { assessmentId: initial.assessmentId } };
    const controlsOf = async (asked: typeof full) =>
      (await party.ask('list-controls', asked)).answer.rows.map(({ id }) => id);
    expect(await controlsOf({ params: { assessmentId: review.assessmentId } })).toEqual(await controlsOf(full));
    expect((await due()).map(({ reason, kind }) => [reason, kind])).toEqual([['annual', 'fusa']]);
  });
});
