import type { FormEvent, ReactNode } from 'react';
import { ErrorSummary } from './ErrorSummary.tsx';
import { FieldErrorsContext } from './fieldErrors.ts';
import type { FieldError } from './types.ts';

const NONE: readonly FieldError[] = [];

export interface FormProps {
  onSubmit: () => void;
  /** Errors by field path, as in `errors` of a problem document; fields find their own by name. */
  errors?: readonly FieldError[] | undefined;
  /** Submit and other buttons. */
  actions?: ReactNode | undefined;
  /** Beside the buttons: where `SavedAt` goes. */
  saved?: ReactNode | undefined;
  label?: string | undefined;
  children: ReactNode;
}

/** A form: error summary on top, fields, buttons. Keep `errors` the same array between renders until the next submit. */
export function Form({ onSubmit, errors = NONE, actions, saved, label, children }: FormProps) {
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <FieldErrorsContext value={errors}>
      <form className="form" noValidate onSubmit={submit} aria-label={label}>
        <ErrorSummary errors={errors} />
        {children}
        {actions || saved ? (
          <div className="form__actions">
            {actions}
            {saved}
          </div>
        ) : null}
      </form>
    </FieldErrorsContext>
  );
}
