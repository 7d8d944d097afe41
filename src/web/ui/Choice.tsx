import type { ReactNode } from 'react';
import { cx } from './css.ts';
import { type FieldBasics, FieldNotes, useField } from './Field.tsx';
import { fieldId } from './fieldErrors.ts';

export interface ChoiceOption<Value extends string = string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly hint?: ReactNode | undefined;
  /** Why it cannot be chosen; shown in place of the hint. */
  readonly disabledReason?: ReactNode | undefined;
}

interface GroupBasics<Value extends string> extends FieldBasics {
  options: readonly ChoiceOption<Value>[];
  /** Cards beside each other instead of below. */
  columns?: boolean | undefined;
}

interface ChoiceProps {
  kind: 'radio' | 'checkbox';
  id: string;
  name: string;
  option: ChoiceOption;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

function Choice({ kind, id, name, option, checked, onChange }: ChoiceProps) {
  const note = option.disabledReason ?? option.hint;
  return (
    <label
      className={cx('choice', checked && 'choice--on', Boolean(option.disabledReason) && 'choice--closed')}
      htmlFor={id}
    >
      <input
        type={kind}
        id={id}
        name={name}
        value={option.value}
        checked={checked}
        disabled={Boolean(option.disabledReason)}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span className="choice__text">
        <span className="choice__label">{option.label}</span>
        {note ? (
          <span className="choice__hint" id={`${id}-note`}>
            {note}
          </span>
        ) : null}
      </span>
    </label>
  );
}

interface GroupProps<Value extends string> extends GroupBasics<Value> {
  kind: 'radio' | 'checkbox';
  isChecked: (value: Value) => boolean;
  onToggle: (value: Value, checked: boolean) => void;
}

function Group<Value extends string>(props: GroupProps<Value>) {
  const { kind, name, label, hint, error, optional, options, columns, isChecked, onToggle } = props;
  const { id, message, wiring } = useField({ name, hint, error });
  return (
    <fieldset className={cx('field', message && 'field--wrong')} aria-describedby={wiring['aria-describedby']}>
      <legend className="field__label">
        {label}
        {optional ? <span className="field__optional"> (optional)</span> : null}
      </legend>
      <FieldNotes id={id} hint={hint} message={message} />
      <div className={cx('choices', columns && 'choices--columns')}>
        {options.map((option, index) => (
          <Choice
            key={option.value}
            kind={kind}
            id={index === 0 ? id : `${id}-${option.value}`}
            name={name}
            option={option}
            checked={isChecked(option.value)}
            onChange={(checked) => onToggle(option.value, checked)}
          />
        ))}
      </div>
    </fieldset>
  );
}

export interface RadioGroupProps<Value extends string = string> extends GroupBasics<Value> {
  value: Value | null | '';
  onChange: (value: Value) => void;
}

/** One of a few choices, each on a card with room for an explanation. */
export function RadioGroup<Value extends string>({ value, onChange, ...rest }: RadioGroupProps<Value>) {
  return <Group {...rest} kind="radio" isChecked={(one) => one === value} onToggle={(one) => onChange(one)} />;
}

export interface CheckboxGroupProps<Value extends string = string> extends GroupBasics<Value> {
  values: readonly Value[];
  onChange: (values: Value[]) => void;
}

/** Any of a few choices; what comes back keeps the order of the options. */
export function CheckboxGroup<Value extends string>({ values, onChange, ...rest }: CheckboxGroupProps<Value>) {
  const toggle = (one: Value, checked: boolean) =>
    onChange(
      rest.options.map((option) => option.value).filter((value) => (value === one ? checked : values.includes(value))),
    );
  return <Group {...rest} kind="checkbox" isChecked={(one) => values.includes(one)} onToggle={toggle} />;
}

export interface CheckboxProps {
  name: string;
  label: ReactNode;
  hint?: ReactNode | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
  error?: string | undefined;
}

/** A single yes or no, e.g. "I have read …". */
export function Checkbox({ name, label, hint, checked, onChange, error }: CheckboxProps) {
  const { message } = useField({ name, hint: undefined, error });
  const id = fieldId(name);
  return (
    <div className={cx('field', message && 'field--wrong')}>
      <FieldNotes id={id} hint={null} message={message} />
      <Choice
        kind="checkbox"
        id={id}
        name={name}
        option={{ value: 'yes', label, hint }}
        checked={checked}
        onChange={onChange}
      />
    </div>
  );
}
