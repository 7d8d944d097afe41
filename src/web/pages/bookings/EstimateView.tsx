import { Because, DefinitionList, Money, plural, RangeBar, Stack } from '../../ui/index.ts';
import type { Estimate } from './booking.ts';

/** The estimate: days on the scale of the kind, money, and each thing that moved them. Indicative, and says so. */
export function EstimateView({ estimate, folded = false }: { estimate: Estimate; folded?: boolean }) {
  const { lowDays, likelyDays, highDays, lowPence, likelyPence, highPence, rateCard, because } = estimate;
  const { min, max } = scaleOf(estimate);
  return (
    <Stack gap={4}>
      <RangeBar title="Days of fieldwork" low={lowDays} likely={likelyDays} high={highDays} min={min} max={max} />
      <DefinitionList
        items={[
          {
            term: 'Likely cost, without VAT',
            detail: (
              <>
                <Money pence={likelyPence} strong />, between <Money pence={lowPence} /> and <Money pence={highPence} />
              </>
            ),
          },
          { term: 'Fieldwork', detail: `${plural(likelyDays, 'working day')}, between ${lowDays} and ${highDays}` },
          { term: 'Rate card', detail: rateCard },
        ]}
      />
      <p>
        <strong>Indicative.</strong> You are charged for the days actually used, at the rate card in force on each day.
      </p>
      <Because steps={because} heading="What moves the estimate" folded={folded} />
    </Stack>
  );
}

/** The shortest and longest fieldwork of the kind: the estimate's reasoning names both. */
function scaleOf({ because, lowDays, highDays }: Estimate): { min: number; max: number } {
  const range = because.find(({ facts }) => 'low' in facts && 'high' in facts && 'kind' in facts)?.facts;
  return {
    min: typeof range?.low === 'number' ? range.low : lowDays,
    max: typeof range?.high === 'number' ? range.high : highDays,
  };
}
