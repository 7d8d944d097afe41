import { DayText, DefinitionList } from '../../ui/index.ts';
import { Paragraphs } from '../reports/Paragraphs.tsx';
import { ItemCard } from './ItemCard.tsx';
import type { ResponseItem } from './response.ts';

/** An answer as it was given. */
export function ItemReading({ item }: { item: ResponseItem }) {
  const { stance, reason, steps, owner, completeBy } = item;
  return (
    <ItemCard item={item}>
      <DefinitionList
        items={[
          {
            term: 'Answer',
            detail: stance === 'accept' ? 'Accepted' : stance === 'dispute' ? 'Disputed' : 'Not given yet',
          },
          ...(stance === 'dispute'
            ? [{ term: 'Reason', detail: <Paragraphs text={reason} none="None given." /> }]
            : []),
          ...(steps ? [{ term: 'Steps', detail: <Paragraphs text={steps} /> }] : []),
          ...(owner ? [{ term: 'Owner', detail: owner }] : []),
          ...(completeBy ? [{ term: 'By', detail: <DayText day={completeBy} /> }] : []),
        ]}
      />
    </ItemCard>
  );
}
