import type { Insertable } from 'kysely';
import type { DB } from '../db/schema.ts';

export type Table = keyof DB;
export type Row<T extends Table> = Insertable<DB[T]>;

/** Tables in an order in which each row finds what it refers to. */
export const TABLES = [
  'parties',
  'people',
  'user_roles',
  'user_systems',
  'shared_agreements',
  'premises_counts',
  'advisory_work',
  'rate_cards',
  'meetings',
  'assessments',
  'bookings',
  'late_notice_fees',
  'internal_reasons',
  'assessment_team',
  'assessor_days',
  'control_answers',
  'evidence',
  'control_results',
  'working_notes',
  'observations',
  'days_worked',
  'documents',
  'reports',
  'review_notes',
  'report_comments',
  'responses',
  'response_items',
  'attendance',
  'agenda_items',
  'deliberations',
  'interests',
  'votes',
  'decisions',
  'recusals',
  'conditions',
  'directors_letters',
  'assurance_statuses',
  'charges',
  'charge_entries',
  'notices',
  'outbox',
  'journal',
] as const satisfies readonly Table[];
type Filled = (typeof TABLES)[number];

/** Rows on their way into the tables. */
export class Rows {
  readonly #byTable = new Map<Table, object[]>();

  add<T extends Filled>(table: T, ...rows: Row<T>[]): void {
    const kept = this.#byTable.get(table);
    if (kept) kept.push(...rows);
    else this.#byTable.set(table, rows);
  }

  of<T extends Filled>(table: T): readonly Row<T>[] {
    return (this.#byTable.get(table) ?? []) as Row<T>[];
  }

  /** Puts rows in order; equals keep theirs. */
  inOrder<T extends Filled>(table: T, by: (row: Row<T>) => string): void {
    (this.#byTable.get(table) as Row<T>[] | undefined)?.sort((a, b) => (by(a) < by(b) ? -1 : by(a) > by(b) ? 1 : 0));
  }

  get count(): number {
    return TABLES.reduce((sum, table) => sum + this.of(table).length, 0);
  }
}
