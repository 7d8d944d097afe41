import { DefinitionList, Money, Section, Stack, StatusBadge } from '../../ui/index.ts';
import { type Account, inDays, varianceInWords } from './charges.ts';
import { VariancePicture } from './VariancePicture.tsx';

const FEE_WORDS = { pending: 'SECAS has not decided', charged: 'To be charged', waived: 'Waived' } as const;

/** The sums of an assessment without VAT, beside its estimate. */
export function Totals({ account: { totals, fees } }: { account: Account }) {
  const { chargedPence, openPence, latePence, estimatePence, variancePence, daysCharged, daysOpen } = totals;
  return (
    <Section
      title="In sum"
      description="Without VAT. The estimate is indicative: only the actual days are charged, at the rate card in force on each day."
    >
      <Stack gap={4}>
        <DefinitionList
          columns
          items={[
            {
              term: 'Charged',
              detail: (
                <>
                  <Money pence={chargedPence} strong /> for {inDays(daysCharged)}
                </>
              ),
            },
            {
              term: 'Worked, not charged yet',
              detail: (
                <>
                  <Money pence={openPence} /> for {inDays(daysOpen)}
                </>
              ),
            },
            ...(latePence > 0 ? [{ term: 'Late notice', detail: <Money pence={latePence} /> }] : []),
            { term: 'Estimate', detail: estimatePence === null ? 'None was made' : <Money pence={estimatePence} /> },
            ...(variancePence === null
              ? []
              : [
                  {
                    term: 'Variance',
                    detail: (
                      <StatusBadge tone={variancePence > 0 ? 'warn' : 'good'}>
                        {varianceInWords(variancePence)}
                      </StatusBadge>
                    ),
                  },
                ]),
          ]}
        />
        {estimatePence === null ? null : (
          <VariancePicture estimatePence={estimatePence} chargedPence={chargedPence} openPence={openPence} />
        )}
        {fees.length > 0 ? (
          <DefinitionList
            items={fees.map((fee) => ({
              key: fee.id,
              term: 'Late-notice charge',
              detail: (
                <>
                  <Money pence={fee.feePence} />: {fee.chargeRef ? `charged as ${fee.chargeRef}` : FEE_WORDS[fee.state]}
                </>
              ),
            }))}
          />
        ) : null}
      </Stack>
    </Section>
  );
}
