import { cx } from './css.ts';
import type { TermDetail } from './types.ts';
import { unbroken } from './Unbroken.tsx';

export interface DefinitionListProps {
  items: readonly TermDetail[];
  /** Terms above their details, in columns: for a handful of short facts. */
  columns?: boolean | undefined;
}

/** Terms and what they are. */
export function DefinitionList({ items, columns = false }: DefinitionListProps) {
  return (
    <dl className={cx('terms', columns && 'terms--columns')}>
      {items.map(({ term, detail, key }) => (
        <div className="terms__row" key={key ?? term}>
          <dt>{term}</dt>
          <dd>{unbroken(detail)}</dd>
        </div>
      ))}
    </dl>
  );
}
