import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day } from '../values/day.ts';
import { COMMITTEE_OUTCOMES, VOTES } from '../vocabulary.ts';
import { type CastVote, type Member, quorumOn, tallyOf } from './vote.ts';

const on = day('2026-12-09');
const members = (count: number, over: Partial<Member> = {}): Member[] =>
  Array.from({ length: count }, (_, index) => ({ personId: `m${index}`, present: true, recused: false, ...over }));
const votes = (...cast: [who: number, outcome: CastVote['outcome'], vote: CastVote['vote']][]): CastVote[] =>
  cast.map(([who, outcome, vote]) => ({ personId: `m${who}`, outcome, vote }));

describe('the quorum (C6 applying C5, recalled; Q17)', () => {
  it('is half of the members appointed: six of twelve', () => {
    const six = [...members(6), ...members(6, { present: false })];
    expect(quorumOn(six, [], on)).toMatchObject({ appointed: 12, needed: 6, present: 6, met: true });
    const five = [...members(5), ...members(7, { present: false })];
    expect(quorumOn(five, [], on)).toMatchObject({ needed: 6, present: 5, met: false });
  });

  it('is rounded up for an odd number', () => {
    expect(quorumOn(members(13), [], on)).toMatchObject({ needed: 7 });
  });

  it('is reckoned on those who remain after recusals', () => {
    const some = [...members(10), ...members(3, { recused: true })];
    expect(quorumOn(some, [], on)).toMatchObject({ appointed: 13, recused: 3, present: 10, needed: 5, met: true });
  });

  it('is never met when nobody remains who may decide', () => {
    expect(quorumOn(members(4, { recused: true }), [], on)).toMatchObject({ needed: 0, present: 0, met: false });
  });

  it('counts a member who votes as present', () => {
    expect(quorumOn(members(2, { present: false }), votes([0, 'approved', 'for']), on)).toMatchObject({ present: 1 });
  });
});

describe('the vote (Q17)', () => {
  const tally = (cast: CastVote[], chair?: CastVote['vote']) =>
    tallyOf(members(9), cast, chair && { personId: 'chair', outcome: 'approved', vote: chair }, 'approved', on);

  it('is carried by a simple majority of the votes cast; abstentions are none', () => {
    const cast = votes(
      [0, 'approved', 'for'],
      [1, 'approved', 'for'],
      [2, 'approved', 'against'],
      [3, 'approved', 'abstain'],
    );
    expect(tally(cast)).toMatchObject({ votesFor: 2, votesAgainst: 1, abstentions: 1, carried: true });
  });

  it('reads a vote for another decision as against this one, and one against another as none', () => {
    const cast = votes([0, 'approved', 'for'], [1, 'deferred', 'for'], [2, 'deferred', 'against']);
    expect(tally(cast)).toMatchObject({ votesFor: 1, votesAgainst: 1, abstentions: 1, tied: true, carried: false });
  });

  it('is decided by the chair in a tie, and only then', () => {
    const tie = votes([0, 'approved', 'for'], [1, 'approved', 'against']);
    expect(tally(tie, 'for')).toMatchObject({ castingVote: true, carried: true });
    expect(tally(tie, 'against')).toMatchObject({ castingVote: true, carried: false });
    expect(tally(votes([0, 'approved', 'against']), 'for')).toMatchObject({ castingVote: false, carried: false });
  });

  it('is no tie where nobody has voted', () => {
    expect(tally([], 'for')).toMatchObject({ tied: false, carried: false });
  });
});

describe('recusal (domain 1.3, assumed)', () => {
  const outcome = fc.constantFrom(...COMMITTEE_OUTCOMES);
  const committee = fc.array(
    fc.record({
      present: fc.boolean(),
      recused: fc.boolean(),
      voted: fc.boolean(),
      outcome,
      vote: fc.constantFrom(...VOTES),
    }),
    { maxLength: 16 },
  );
  const of = (
    rows: readonly {
      present: boolean;
      recused: boolean;
      voted: boolean;
      outcome: CastVote['outcome'];
      vote: CastVote['vote'];
    }[],
  ) => ({
    all: rows.map(({ present, recused }, index): Member => ({ personId: `m${index}`, present, recused })),
    cast: rows.flatMap(({ voted, outcome: motion, vote }, index): CastVote[] =>
      voted ? [{ personId: `m${index}`, outcome: motion, vote }] : [],
    ),
  });

  it('never needs more members than may decide, whoever is recused', () => {
    fc.assert(
      fc.property(committee, (rows) => {
        const { all, cast } = of(rows);
        const { appointed, recused, needed, present } = quorumOn(all, cast, on);
        expect(needed).toBeLessThanOrEqual(appointed - recused);
        expect(present).toBeLessThanOrEqual(appointed - recused);
      }),
    );
  });

  it('never lets a recused vote count, whenever it was cast', () => {
    fc.assert(
      fc.property(committee, outcome, fc.nat(15), (rows, motion, who) => {
        const { all, cast } = of(rows);
        const recused = all.map((member, index) => (index === who ? { ...member, recused: true } : member));
        const without = cast.filter(({ personId }) => personId !== `m${who}`);
        expect(tallyOf(recused, cast, undefined, motion, on)).toEqual(tallyOf(recused, without, undefined, motion, on));
        expect(quorumOn(recused, cast, on)).toEqual(quorumOn(recused, without, on));
      }),
    );
  });
});
