import { dayOfEpoch, daysBetween, epochDay, MONTHS, type SelectOption } from '../../ui/index.ts';

/** The quarter of a day and the five after it, as choices: the value is its first and last day, `2026-10-01_2026-12-31`. */
export function quartersFrom(today: string): readonly SelectOption[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const first = year * 4 + Math.floor((month - 1) / 3);
  return Array.from({ length: 6 }, (_, index) => {
    const [from, next] = [firstDay(first + index), firstDay(first + index + 1)];
    const last = dayOfEpoch((epochDay(from) ?? 0) + daysBetween(from, next) - 1);
    const [begins, ends] = [MONTHS[Number(from.slice(5, 7)) - 1], MONTHS[Number(last.slice(5, 7)) - 1]];
    return { value: `${from}_${last}`, label: `${begins}–${ends} ${from.slice(0, 4)}` };
  });
}

const firstDay = (quarter: number): string =>
  `${Math.floor(quarter / 4)}-${String((quarter % 4) * 3 + 1).padStart(2, '0')}-01`;
