import type { ReactNode } from 'react';

/** The filters of a list, beside each other where there is room. */
export function Filters({ label, children }: { label: string; children: ReactNode }) {
  return (
    <search className="filters" aria-label={label}>
      {children}
    </search>
  );
}
