import { OUTCOME_NAMES, SHORT_NAMES } from '../../../contract/names.ts';

/** The assurance statuses, for filters: what the SSC notes is no status. */
export const STATUSES = Object.entries(OUTCOME_NAMES)
  .filter(([value]) => !value.startsWith('noted'))
  .map(([value, name]) => ({
    value,
    label: (SHORT_NAMES as Readonly<Record<string, string | undefined>>)[value] ?? name,
  }));
