/**
 * The bank holidays of England and Wales, as observed: where a holiday falls on a weekend, its substitute day.
 *
 * One-off days were added at as little as ten days' notice, and a published list has lost its past before; so the list is
 * kept here, whole, with a version. Change it by adding, and give it a new version.
 */
export const BANK_HOLIDAYS_VERSION = 'england-and-wales-2015-2028.1';
export const BANK_HOLIDAYS_FROM_YEAR = 2015;
export const BANK_HOLIDAYS_TO_YEAR = 2028;

const BY_YEAR: Readonly<Record<number, string>> = {
  2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  // early May holiday moved to VE Day, 8 May
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  // spring holiday moved to 2 June; Platinum Jubilee 3 June; State Funeral 19 September
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  // Coronation 8 May
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
};

/** Every observed bank holiday, as `2026-12-28`. */
export const BANK_HOLIDAYS: readonly string[] = Object.entries(BY_YEAR).flatMap(([year, days]) =>
  days.split(' ').map((monthAndDay) => `${year}-${monthAndDay}`),
);
