import { Field, type FieldBasics } from './Field.tsx';
import { ExpandIcon } from './icons.ts';

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean | undefined;
}

export interface SelectProps extends FieldBasics {
  options: readonly SelectOption[];
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  /** The empty choice, e.g. "Choose a party"; without it the first option is chosen. */
  placeholder?: string | undefined;
  /** For a select in a table, whose column head says it to those who see. */
  labelHidden?: boolean | undefined;
}

/** One of a list: the browser's own select, which every keyboard and phone knows. */
export function Select(props: SelectProps) {
  const { name, label, hint, error, optional, options, value, onChange, onBlur, placeholder, labelHidden } = props;
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional} labelHidden={labelHidden}>
      {(wiring) => (
        <span className="select">
          <select
            {...wiring}
            className="input"
            value={value}
            onBlur={onBlur}
            onChange={(event) => onChange(event.target.value)}
          >
            {placeholder !== undefined ? <option value="">{placeholder}</option> : null}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.disabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ExpandIcon size={16} aria-hidden="true" />
        </span>
      )}
    </Field>
  );
}
