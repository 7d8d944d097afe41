import { useState } from 'react';
import { Field, type FieldBasics } from './Field.tsx';

export interface NumberInputProps extends FieldBasics {
  /** `null` when nothing is typed; `NaN` when what is typed is not a number. */
  value: number | null;
  onChange: (value: number | null) => void;
  onBlur?: (() => void) | undefined;
  /** Digits after the point that are let through; 0 unless told. */
  decimals?: number | undefined;
  prefix?: string | undefined;
  suffix?: string | undefined;
}

const textOf = (value: number | null) => (value === null || Number.isNaN(value) ? '' : String(value));

function numberOf(text: string, decimals: number): number | null {
  const plain = text.replace(/[\s,£]/g, '');
  if (plain === '') return null;
  const shape = decimals > 0 ? new RegExp(`^-?\\d+(\\.\\d{0,${decimals}})?$`) : /^-?\d+$/;
  return shape.test(plain) ? Number(plain) : Number.NaN;
}

/** A number, typed as text: no spinner, no change by the mouse wheel; separators are forgiven. */
export function NumberInput(props: NumberInputProps) {
  const { name, label, hint, error, optional, value, onChange, onBlur, decimals = 0, prefix, suffix } = props;
  const [text, setText] = useState(textOf(value));
  const shown = Object.is(numberOf(text, decimals), value) ? text : textOf(value);
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <span className="affixed">
          {prefix ? <span className="affixed__affix">{prefix}</span> : null}
          <input
            {...wiring}
            className="input input--number"
            inputMode={decimals > 0 ? 'decimal' : 'numeric'}
            autoComplete="off"
            value={shown}
            onBlur={onBlur}
            onChange={(event) => {
              setText(event.target.value);
              onChange(numberOf(event.target.value, decimals));
            }}
          />
          {suffix ? <span className="affixed__affix">{suffix}</span> : null}
        </span>
      )}
    </Field>
  );
}
