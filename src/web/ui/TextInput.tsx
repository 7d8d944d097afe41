import { Field, type FieldBasics } from './Field.tsx';

export interface TextInputProps extends FieldBasics {
  value: string;
  onChange: (value: string) => void;
  onBlur?: (() => void) | undefined;
  type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search' | undefined;
  autoComplete?: string | undefined;
  maxLength?: number | undefined;
  /** How wide the answer is expected to be. */
  width?: 'short' | 'medium' | 'full' | undefined;
  readOnly?: boolean | undefined;
}

/** One line of text. */
export function TextInput(props: TextInputProps) {
  const { name, label, hint, error, optional, value, onChange, type = 'text', width = 'medium', ...input } = props;
  return (
    <Field name={name} label={label} hint={hint} error={error} optional={optional}>
      {(wiring) => (
        <input
          {...wiring}
          {...input}
          type={type}
          className={`input input--${width}`}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
