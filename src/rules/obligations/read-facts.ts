import type { Day } from '../values/day.ts';
import { PARTY_FACTS_SCHEMA } from './facts-schema.ts';
import { earlier, type Impossible, misfits } from './misfits.ts';
import type { PartyFacts, PastRound } from './party-facts.ts';
import { anchorOf } from './position.ts';

/** The facts of a party, with what its answer is printed under. */
export type NamedFacts = PartyFacts & { readonly ref?: string; readonly name?: string; readonly accededOn?: Day };

export type FactsRead =
  | { readonly ok: true; readonly parties: readonly NamedFacts[] }
  | { readonly ok: false; readonly errors: readonly Impossible[] };

/**
 * Reads the facts of one party, or of a list of them. Refuses what cannot be, all of it at once: unknown words, days
 * that do not exist, negative counts, fieldwork that ends before it starts, a role entered before it was added or added
 * before accession, a round that follows nothing.
 */
export function readFacts(json: unknown): FactsRead {
  const list = Array.isArray(json) ? json : [json];
  const at = (index: number) => (Array.isArray(json) ? `[${index}]` : '');
  const shape = list.flatMap((party, index) => misfits(PARTY_FACTS_SCHEMA, party, at(index)));
  if (shape.length > 0) return { ok: false, errors: shape };
  const parties = list as NamedFacts[];
  const errors = parties.flatMap((party, index) => contradictions(party, at(index)));
  return errors.length > 0 ? { ok: false, errors } : { ok: true, parties };
}

function contradictions(facts: NamedFacts, at: string): readonly Impossible[] {
  const below = (path: string) => (at ? `${at}.${path}` : path);
  const refs = new Set(facts.past.map(({ ref }) => ref));
  return [
    ...facts.userRoles.flatMap((held, index) => [
      ...earlier(below(`userRoles[${index}].addedOn`), held.addedOn, facts.accededOn, 'the accession'),
      ...earlier(below(`userRoles[${index}].enteredOn`), held.enteredOn, held.addedOn, 'the day it was added'),
      ...earlier(
        below(`userRoles[${index}].until`),
        held.until,
        held.enteredOn ?? held.addedOn,
        'the Party acts in it',
      ),
    ]),
    ...facts.past.flatMap((round, index) => {
      const path = below(`past[${index}]`);
      const endedOn = anchorOf(round);
      return [
        ...earlier(`${path}.fieldworkEndOn`, round.fieldworkEndOn, round.fieldworkStartOn, 'its start'),
        ...earlier(`${path}.decidedOn`, round.decidedOn, endedOn, 'the end of its fieldwork'),
        ...(endedOn === undefined
          ? [{ path, found: 'neither fieldworkEndOn nor ssaSubmittedOn', expected: 'the day on which it was held' }]
          : []),
        ...phasesInOrder(round, path),
        ...(round.follows !== undefined && !refs.has(round.follows)
          ? [{ path: `${path}.follows`, found: round.follows, expected: 'the ref of another past round' }]
          : []),
      ];
    }),
    ...(facts.open?.follows !== undefined && !refs.has(facts.open.follows)
      ? [{ path: below('open.follows'), found: facts.open.follows, expected: 'the ref of a past round' }]
      : []),
    ...earlier(below('open.endOn'), facts.open?.endOn, facts.open?.startOn, 'its start'),
    ...(facts.userSystems ?? []).flatMap((system, index) => {
      const path = below(`userSystems[${index}]`);
      return [
        ...earlier(`${path}.inUseUntil`, system.inUseUntil, system.inUseFrom, 'it was used'),
        ...(system.reviews ?? []).flatMap(({ decidedOn, by }, nth) => [
          ...earlier(`${path}.reviews[${nth}].by`, by, decidedOn, 'the decision'),
          ...earlier(
            `${path}.reviews[${nth}].decidedOn`,
            decidedOn,
            system.reviews?.[nth - 1]?.decidedOn,
            'the one before',
          ),
        ]),
      ];
    }),
  ];
}

/** Phases are held one after the other, each from its start to its end; only a Full assessment has them. */
function phasesInOrder(round: PastRound, path: string): readonly Impossible[] {
  const phases = round.phases ?? [];
  const isFull = round.kind === 'fusa';
  return [
    ...(phases.length > 0 && !isFull
      ? [{ path: `${path}.phases`, found: round.kind, expected: 'phases of a Full assessment (fusa) only' }]
      : []),
    ...phases.flatMap(({ startOn, endOn }, index) => [
      ...earlier(`${path}.phases[${index}].endOn`, endOn, startOn, 'its start'),
      ...earlier(`${path}.phases[${index}].startOn`, startOn, phases[index - 1]?.endOn, 'the end of the phase before'),
    ]),
  ];
}
