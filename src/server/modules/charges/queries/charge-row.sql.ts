import { sql } from 'kysely';
import { partyNameSql } from '../../assessments/index.ts';

/** One charge `c` of party `q` on assessment `a`, as contract/charges.ts ChargeRow. */
export const chargeRowSql = sql`jsonb_build_object(
  'id', c.id, 'ref', c.ref, 'party', ${partyNameSql},
  'assessment', jsonb_build_object('id', a.id, 'ref', a.ref, 'kind', a.kind),
  'kind', c.kind, 'month', to_char(c.month_on, 'YYYY-MM'), 'raisedOn', c.raised_on,
  'netPence', c.net_pence, 'vatPercent', c.vat_percent, 'vatPence', c.vat_pence, 'totalPence', c.net_pence + c.vat_pence,
  'estimatePence', c.estimate_pence, 'narrative', c.narrative, 'reason', c.reason,
  'reverses', (select o.ref from charges o where o.id = c.reverses_id),
  'reversedBy', (select r.ref from charges r where r.reverses_id = c.id))`;

/** Charges with what a row of them needs. */
export const chargesSql = sql`charges c join parties q on q.id = c.party_id join assessments a on a.id = c.assessment_id`;
