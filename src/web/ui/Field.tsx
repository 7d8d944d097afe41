import type { ReactNode } from 'react';
import { cx } from './css.ts';
import { fieldId, useFieldError } from './fieldErrors.ts';
import { AttentionIcon } from './icons.ts';

/** What every field has. */
export interface FieldBasics {
  /** The path of the field in the request body; errors find it by this. Unique in its page. */
  name: string;
  label: ReactNode;
  hint?: ReactNode | undefined;
  /** Instead of the error the form holds for this name. */
  error?: string | undefined;
  /** Marks the label "(optional)"; everything else is required. */
  optional?: boolean | undefined;
}

export interface FieldWiring {
  readonly id: string;
  readonly name: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** The ids that tie an input to its label, hint and error, and the error itself. */
export function useField({ name, hint, error }: Pick<FieldBasics, 'name' | 'hint' | 'error'>) {
  const id = fieldId(name);
  const held = useFieldError(name);
  const message = error ?? held;
  const describedBy = cx(hint ? `${id}-hint` : null, message ? `${id}-error` : null);
  const wiring: FieldWiring = {
    id,
    name,
    'aria-describedby': describedBy || undefined,
    'aria-invalid': message ? true : undefined,
  };
  return { id, message, wiring };
}

/** Hint and error of a field, with the ids the wiring points to. */
export function FieldNotes({ id, hint, message }: { id: string; hint: ReactNode; message: string | undefined }) {
  return (
    <>
      {hint ? (
        <div className="field__hint" id={`${id}-hint`}>
          {hint}
        </div>
      ) : null}
      {message ? (
        <p className="field__error" id={`${id}-error`}>
          <AttentionIcon size={15} aria-hidden="true" />
          <span>
            <span className="visually-hidden">Error: </span>
            {message}
          </span>
        </p>
      ) : null}
    </>
  );
}

export interface FieldProps extends FieldBasics {
  className?: string | undefined;
  /** For a field in a table, whose column head says it to those who see: the label is for readers only. */
  labelHidden?: boolean | undefined;
  /** Draws the input; spread the wiring onto it. */
  children: (wiring: FieldWiring) => ReactNode;
}

/** Label, hint, error and an input of your own, tied together for readers. */
export function Field({ label, hint, optional = false, className, labelHidden, children, ...rest }: FieldProps) {
  const { id, message, wiring } = useField({ name: rest.name, hint, error: rest.error });
  return (
    <div className={cx('field', message && 'field--wrong', className)}>
      <label className={cx('field__label', labelHidden && 'visually-hidden')} htmlFor={id}>
        {label}
        {optional ? <span className="field__optional"> (optional)</span> : null}
      </label>
      <FieldNotes id={id} hint={hint} message={message} />
      {children(wiring)}
    </div>
  );
}
