import { Field, type FieldBasics } from './Field.tsx';
import { formatCount } from './format.ts';

export interface TextAreaProps extends FieldBasics {
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  rows?: number | undefined;
  /** Shows how many characters are left when few are. */
  maxLength?: number | undefined;
}

/** Text of several lines; the box grows with it. */
export function TextArea(props: TextAreaProps) {
  const { name, label, hint, error, optional, value, onChange, onBlur, rows = 3, maxLength } = props;
  const left = maxLength === undefined ? null : maxLength - value.length;
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <>
          <textarea
            {...wiring}
            className="input input--area"
            rows={rows}
            value={value}
            onBlur={onBlur}
            onChange={(event) => onChange(event.target.value)}
          />
          {left !== null && maxLength !== undefined && left < maxLength / 4 ? (
            <p className={left < 0 ? 'field__count field__count--over' : 'field__count'}>
              {left < 0 ? `${formatCount(-left)} characters too many` : `${formatCount(left)} characters left`}
            </p>
          ) : null}
        </>
      )}
    </Field>
  );
}
