import { chargeOperations } from '../../../../contract/charges.ts';
import { chargeForDays, chargeForFee } from '../../../../rules/charges/charge.ts';
import { query } from '../../../platform/query/query.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { teamOf } from '../../assessments/index.ts';
import { RAISE_CHARGES, raisesCharges } from '../charges.policy.ts';
import { feeOf, moneyOf } from '../charges.store.ts';
import { asPreview } from '../preview.ts';

/** The same rules that raising the charge will run; what is accepted here is what the command is held to. */
export const previewCharge = query({
  operation: chargeOperations['preview-charge'],
  allows: RAISE_CHARGES,
  async read({ tx, actor, on, params: { assessmentId }, query: { feeId } }) {
    const round = await tx.selectFrom('assessments').select('id').where('id', '=', assessmentId).executeTakeFirst();
    if (!round || !raisesCharges(actor, { team: await teamOf(tx, assessmentId) })) return undefined;
    if (!feeId) return asPreview(chargeForDays((await moneyOf(tx, assessmentId)).basis, on, await bookOf(tx)));
    const fee = await feeOf(tx, assessmentId, feeId);
    return fee && asPreview(chargeForFee(fee, on, await bookOf(tx)));
  },
});
