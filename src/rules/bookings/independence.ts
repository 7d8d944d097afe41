import { inForce, type Overlay } from '../rulebook/dated.ts';
import { independenceLookBackMonths } from '../rulebook/values.ts';
import { addMonths, type Day } from '../values/day.ts';
import { allow, because, type Outcome, refuse } from '../values/outcome.ts';

/** The first day on which somebody who advised a party until `advisedUntilOn` may assess it. */
export function independentFrom(advisedUntilOn: Day, overlay?: Overlay): Day {
  return addMonths(advisedUntilOn, inForce(independenceLookBackMonths, advisedUntilOn, overlay).value);
}

/**
 * An assessor who advised the party within 24 months before the start does not assess it (G8 independence; the
 * look-back is default Q18). Refuses with `assessor-not-independent`; facts: `name`, `until`, `freeFromOn`.
 */
export function isIndependent(
  person: { readonly name: string; readonly advisedUntilOn?: Day | undefined },
  startOn: Day,
  overlay?: Overlay,
): Outcome<string> {
  if (person.advisedUntilOn === undefined) return allow(person.name);
  const months = inForce(independenceLookBackMonths, person.advisedUntilOn, overlay);
  const freeFromOn = independentFrom(person.advisedUntilOn, overlay);
  const why = [
    because('independence-look-back', months, {
      name: person.name,
      advisedUntilOn: person.advisedUntilOn,
      freeFromOn,
      months: months.value,
    }),
  ];
  if (startOn >= freeFromOn) return allow(person.name, why);
  return refuse('assessor-not-independent', { name: person.name, until: person.advisedUntilOn, freeFromOn }, why);
}
