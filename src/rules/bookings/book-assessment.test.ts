import { describe, expect, it } from 'vitest';
import { day } from '../values/day.ts';
import { type BookingForm, type BookingSituation, bookAssessment, missingFields } from './book-assessment.ts';
import { confirmBooking } from './confirm-booking.ts';
import { earliestStart } from './lead-time.ts';
import { type DatesProposal, proposeDates, type TeamMember } from './propose-dates.ts';

const today = day('2026-11-24');
const aForm = (over: BookingForm = {}): BookingForm => ({
  kind: 'vusa',
  userRoles: ['import-supplier'],
  systemKind: 'bespoke',
  sites: ['Harbour House'],
  wantedStartOn: day('2027-02-16'),
  preparedness: 'ready',
  observationsExpected: 3,
  contactName: 'Ada Winter',
  contactEmail: 'ada@example.test',
  contactPhone: '020 7946 0000',
  billingContact: 'accounts@example.test',
  ...over,
});
const aSituation = (over: Partial<BookingSituation> = {}): BookingSituation => ({
  bookingState: 'draft',
  due: [{ kind: 'vusa', cite: 'SECMP0059', trust: 'published' }],
  initial: false,
  ...over,
});

describe('book-assessment (FAQ: at least twelve weeks; default Q15: 84 days from receipt)', () => {
  it('given receipt on 24 November, when 16 February is wanted, then it is received', () => {
    expect(bookAssessment(aForm(), aSituation(), today)).toMatchObject({
      ok: true,
      value: { event: 'assessment-booked', kind: 'vusa', receivedOn: today, staged: false, state: 'requested' },
    });
  });

  it('given the same receipt, when the day before is wanted, then the earliest day is named', () => {
    const outcome = bookAssessment(aForm({ wantedStartOn: day('2027-02-15') }), aSituation(), today);
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'too-little-lead-time', facts: { earliestOn: '2027-02-16' } },
    });
  });

  it('names as earliest a Working Day', () => {
    expect(earliestStart(day('2026-10-05'))).toBe('2026-12-29');
  });

  it('lists what is still to be filled in, in the order of the form', () => {
    const outcome = bookAssessment(
      aForm({ sites: [], contactName: ' ', preparedness: undefined }),
      aSituation(),
      today,
    );
    expect(outcome).toMatchObject({
      ok: false,
      refusal: { code: 'booking-incomplete', facts: { missing: 'sites, preparedness, contactName' } },
    });
  });

  it('takes no observations expected as an answer', () => {
    expect(bookAssessment(aForm({ observationsExpected: 0 }), aSituation(), today).ok).toBe(true);
  });

  it.each([
    ['a lighter kind', { kind: 'ssa' }, 'kind-not-due'],
    ['a Follow-up that nobody asked for', { kind: 'follow-up' }, 'kind-not-due'],
    ['a deeper kind without its reason', { kind: 'fusa' }, 'reason-required'],
    ['a weekend', { wantedStartOn: day('2027-02-20') }, 'not-a-working-day'],
    ['an alternative that is too soon', { alternativeStartOn: day('2027-02-08') }, 'too-little-lead-time'],
  ] as const)('refuses %s', (_, over, code) => {
    expect(bookAssessment(aForm(over), aSituation(), today)).toMatchObject({ ok: false, refusal: { code } });
  });

  it('takes a deeper kind with its reason', () => {
    const form = aForm({ kind: 'fusa', kindReason: 'We replaced the whole User System.' });
    expect(bookAssessment(form, aSituation(), today)).toMatchObject({ ok: true, value: { kind: 'fusa' } });
  });

  it('waits for the round that is open', () => {
    expect(bookAssessment(aForm(), aSituation({ openRound: 'A-17' }), today)).toMatchObject({
      ok: false,
      refusal: { code: 'round-already-open', facts: { ref: 'A-17' } },
    });
  });
});

const lead: TeamMember = { personId: 'p1', name: 'Leo Hart', role: 'lead', roles: ['assessor-lead'] };
const reviewer: TeamMember = {
  personId: 'p2',
  name: 'Mia Stone',
  role: 'quality-reviewer',
  roles: ['quality-reviewer'],
};
const aProposal = (over: Partial<DatesProposal> = {}): DatesProposal => ({
  startOn: day('2027-02-16'),
  endOn: day('2027-02-19'),
  team: [lead, reviewer],
  ...over,
});
const aRequest = { state: 'requested', kind: 'fusa', staged: false } as const;

describe('propose-dates (seed: fieldwork of a Full assessment takes 3 to 10 working days)', () => {
  it('given a request, when four Working Days are proposed, then SECAS has the turn', () => {
    expect(proposeDates(aRequest, aProposal(), today)).toMatchObject({
      ok: true,
      value: { event: 'dates-proposed', workingDays: 4, state: 'proposed' },
    });
  });

  it.each([
    ['two days', '2027-02-16', '2027-02-17'],
    ['eleven days', '2027-02-16', '2027-03-02'],
    ['an end before the start', '2027-02-16', '2027-02-15'],
  ])('refuses %s', (_, startOn, endOn) => {
    const outcome = proposeDates(aRequest, aProposal({ startOn: day(startOn), endOn: day(endOn) }), today);
    expect(outcome).toMatchObject({ ok: false, refusal: { code: 'dates-out-of-range', facts: { low: 3, high: 10 } } });
  });

  describe('of a staged assessment (site 2016: two phases, with a break whose length the Party chooses)', () => {
    const aStaged = { ...aRequest, staged: true, breakWeeks: 6 };
    // Phase 1 from Tue 16 to Thu 18 Feb; six whole weeks after that end on Thu 1 Apr.
    const inPhases = (phaseTwoStartOn: string, over: Partial<DatesProposal> = {}) =>
      aProposal({
        phaseOneEndOn: day('2027-02-18'),
        phaseTwoStartOn: day(phaseTwoStartOn),
        endOn: day('2027-04-09'),
        ...over,
      });

    it('given a break of six weeks, when the second phase begins after it, then the days of both phases count', () => {
      expect(proposeDates(aStaged, inPhases('2027-04-02'), today)).toMatchObject({
        ok: true,
        value: { workingDays: 9, phaseOneEndOn: '2027-02-18', phaseTwoStartOn: '2027-04-02' },
        because: [{ rule: 'fieldwork-range' }, { rule: 'staged', facts: { weeks: 6 } }],
      });
    });

    it('given the same, when it begins a day too early, then the earliest day is named', () => {
      expect(proposeDates(aStaged, inPhases('2027-04-01'), today)).toMatchObject({
        refusal: { code: 'break-too-short', facts: { weeks: 6, earliestOn: '2027-04-02' } },
      });
    });

    it.each([
      ['no phases', { phaseOneEndOn: undefined, phaseTwoStartOn: undefined }, 'phases-incomplete'],
      ['a first phase that ends before it begins', { phaseOneEndOn: day('2027-02-15') }, 'phases-incomplete'],
      ['a second phase that begins after the end', { endOn: day('2027-04-01') }, 'phases-incomplete'],
      ['more days than the kind takes', { endOn: day('2027-04-16') }, 'dates-out-of-range'],
      ['a second phase on a Saturday', { phaseTwoStartOn: day('2027-04-03') }, 'not-a-working-day'],
    ])('refuses %s', (_, over, code) => {
      expect(proposeDates(aStaged, inPhases('2027-04-02', over), today)).toMatchObject({ refusal: { code } });
    });

    it('refuses phases of an assessment that is not staged', () => {
      expect(proposeDates(aRequest, inPhases('2027-04-02'), today)).toMatchObject({
        refusal: { code: 'phases-not-asked' },
      });
    });

    it('the form is not finished without the length of the break', () => {
      const form = aForm({ kind: 'fusa', staged: true });
      expect(missingFields(form)).toEqual(['breakWeeks']);
      expect(missingFields({ ...form, breakWeeks: 6 })).toEqual([]);
      expect(missingFields({ ...form, kind: 'vusa' })).toEqual([]);
    });
  });

  it.each([
    ['no lead', [reviewer]],
    ['two leads', [lead, { ...lead, personId: 'p3' }, reviewer]],
    ['nobody to review', [lead]],
    ['a lead who reviews', [lead, { ...reviewer, personId: 'p1' }]],
    ['a lead who is not appointed as one', [{ ...lead, roles: ['assessor'] as const }, reviewer]],
  ])('refuses a team with %s', (_, team) => {
    expect(proposeDates(aRequest, aProposal({ team }), today)).toMatchObject({
      ok: false,
      refusal: { code: 'team-incomplete' },
    });
  });

  it('refuses an assessor who advised the party less than 24 months before the start (default Q18)', () => {
    const advisedUntil = (text: string) => aProposal({ team: [{ ...lead, advisedUntilOn: day(text) }, reviewer] });
    expect(proposeDates(aRequest, advisedUntil('2025-02-17'), today)).toMatchObject({
      ok: false,
      refusal: { code: 'assessor-not-independent', facts: { name: 'Leo Hart', until: '2025-02-17' } },
    });
    expect(proposeDates(aRequest, advisedUntil('2025-02-16'), today).ok).toBe(true);
  });
});

describe('confirm-booking (default Q4: the kind is checked again)', () => {
  const proposed = {
    state: 'proposed',
    kind: 'vusa',
    proposedStartOn: day('2027-02-16'),
    proposedEndOn: day('2027-02-18'),
  } as const;

  it('refuses a Verification when the portfolio has crossed the limit since', () => {
    const due = [{ kind: 'fusa', cite: 'G8_CYCLE', trust: 'recalled' }] as const;
    expect(confirmBooking(proposed, due, today)).toMatchObject({
      ok: false,
      refusal: { code: 'kind-not-due', facts: { asked: 'vusa', due: 'fusa' } },
    });
  });

  it('refuses days that have come meanwhile', () => {
    expect(confirmBooking(proposed, [], day('2027-02-16'))).toMatchObject({
      ok: false,
      refusal: { code: 'start-has-passed' },
    });
    expect(confirmBooking(proposed, [], day('2027-02-15')).ok).toBe(true);
  });
});
