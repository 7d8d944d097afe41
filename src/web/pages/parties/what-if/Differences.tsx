import type { Answer } from '../../../api.ts';
import { MarkOfDifference } from '../../../ui/index.ts';

export type Difference = Answer<'preview-what-if'>['differences'][number];

/** What would be otherwise, in words, each with its mark. */
export function Differences({ differences }: { differences: readonly Difference[] }) {
  return (
    <ul className="plain-list">
      {differences.map(({ how, sentence }) => (
        <li key={sentence}>
          <MarkOfDifference mark={how} /> {sentence}
        </li>
      ))}
    </ul>
  );
}
