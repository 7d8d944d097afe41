import { useEffect, useRef } from 'react';
import { fieldId } from './fieldErrors.ts';
import { BadIcon } from './icons.ts';
import type { FieldError } from './types.ts';

export interface ErrorSummaryProps {
  errors: readonly FieldError[];
  heading?: string | undefined;
}

/** What is wrong with a form, above it. Takes the focus when errors arrive; each line leads to its field. */
export function ErrorSummary({ errors, heading }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) box.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  const goTo = (path: string) => {
    const field = document.getElementById(fieldId(path));
    field?.scrollIntoView({ block: 'center' });
    field?.focus({ preventScroll: true });
  };
  return (
    <div className="error-summary" ref={box} tabIndex={-1} role="alert">
      <h2 className="error-summary__heading">
        <BadIcon size={20} aria-hidden="true" />
        {heading ?? (errors.length === 1 ? 'One answer needs attention' : `${errors.length} answers need attention`)}
      </h2>
      <ul>
        {errors.map((error) => (
          <li key={`${error.path} ${error.message}`}>
            <a
              href={`#${fieldId(error.path)}`}
              onClick={(event) => {
                event.preventDefault();
                goTo(error.path);
              }}
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
