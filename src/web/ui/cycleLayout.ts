import { daysBetween } from './format.ts';

const PADDING = 14;
const GAP = 8;

interface Dated {
  readonly on: string;
}

interface Placed<Item> {
  readonly item: Item;
  /** Where its day is on the axis. */
  readonly x: number;
  /** The left edge of its label. */
  readonly boxX: number;
  readonly above: boolean;
}

export interface CycleLayout<Item> {
  readonly xOf: (day: string) => number;
  readonly placed: readonly Placed<Item>[];
  readonly labelWidth: number;
}

/** The first of January of every year inside the axis. */
export function yearTicks(from: string, to: string): string[] {
  const ticks: string[] = [];
  for (let year = Number(from.slice(0, 4)) + 1; year <= Number(to.slice(0, 4)); year++) ticks.push(`${year}-01-01`);
  return ticks;
}

/**
 * Labels of a row pushed apart: each stays as near to its day as its neighbours and the edges allow.
 * First to the right in order, then back from the right edge.
 */
function spread(wanted: readonly number[], labelWidth: number, width: number): number[] {
  const right: number[] = [];
  for (const x of wanted)
    right.push(Math.max(x, PADDING / 2, (right.at(-1) ?? Number.NEGATIVE_INFINITY) + labelWidth + GAP));
  const edges: number[] = [];
  for (const x of right.toReversed())
    edges.push(Math.min(x, (edges.at(-1) ?? width + GAP - PADDING / 2) - labelWidth - GAP));
  return edges.toReversed();
}

/** Places the items of a cycle on an axis of `width` pixels: alternately above and below, no label over another. */
export function cycleLayout<Item extends Dated>(given: {
  from: string;
  to: string;
  items: readonly Item[];
  width: number;
}): CycleLayout<Item> {
  const { from, to, width } = given;
  const items = [...given.items].sort((a, b) => (a.on < b.on ? -1 : 1));
  const span = Math.max(1, daysBetween(from, to));
  const xOf = (day: string) =>
    PADDING + (width - 2 * PADDING) * Math.min(1, Math.max(0, daysBetween(from, day) / span));
  const perRow = Math.max(1, Math.ceil(items.length / 2));
  const labelWidth = Math.min(128, (width - PADDING) / perRow - GAP);
  const placed: Placed<Item>[] = [];
  for (const above of [true, false]) {
    const row = items.filter((_, index) => (index % 2 === 0) === above);
    const boxes = spread(
      row.map((item) => xOf(item.on) - labelWidth / 2),
      labelWidth,
      width,
    );
    row.forEach((item, index) => {
      placed.push({ item, x: xOf(item.on), boxX: boxes[index] ?? 0, above });
    });
  }
  return { xOf, placed: placed.sort((a, b) => a.x - b.x), labelWidth };
}
