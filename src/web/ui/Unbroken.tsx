import type { ReactNode } from 'react';

/** The number of a record: UA-48213, SSC-0028, P-0001. */
const REFERENCE = /\b([A-Z]{1,4}-\d{3,})\b/;

/** Text in which no reference is broken at its hyphen. Anything but text is given back as it is. */
export function unbroken(text: ReactNode): ReactNode {
  if (typeof text !== 'string' || !REFERENCE.test(text)) return text;
  return text.split(REFERENCE).map((part, index) =>
    index % 2 === 0 ? (
      part
    ) : (
      // A text is split in the same way each time it is shown.
      // biome-ignore lint/suspicious/noArrayIndexKey: the place is all that tells two mentions of one record apart
      <span className="unbroken" key={index}>
        {part}
      </span>
    ),
  );
}
