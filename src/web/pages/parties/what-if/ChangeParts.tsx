import type { ReactNode } from 'react';
import { RemoveIcon } from '../../../ui/icons.ts';
import { Button, Card, DateField, NumberInput, Select, type SelectOption, Stack } from '../../../ui/index.ts';
import { joined, partsOf, type RuleValue } from '../rule-value.ts';
import { CATEGORIES } from '../words.ts';
import { numberIn, type Part, textIn } from './question.ts';

export interface PartProps {
  /** The path of the part in the question, as errors name it. */
  path: string;
  part: Part;
  onChange: (part: Part) => void;
  onRemove: () => void;
}

interface FrameProps {
  title: string;
  onRemove: () => void;
  children: ReactNode;
}

/** One change, with the button that takes it out of the question again. */
export function ChangeFrame({ title, onRemove, children }: FrameProps) {
  return (
    <Card title={title}>
      <Stack gap={4}>
        {children}
        <div>
          <Button size="s" variant="quiet" icon={RemoveIcon} onPress={onRemove}>
            {`Leave out: ${title[0]?.toLowerCase()}${title.slice(1)}`}
          </Button>
        </div>
      </Stack>
    </Card>
  );
}

interface DayOfProps extends Pick<PartProps, 'path' | 'part' | 'onChange'> {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
}

/** One day of a change. */
export function DayOf({ path, part, onChange, name, label, hint, optional }: DayOfProps) {
  return (
    <DateField
      name={`${path}.${name}`}
      label={label}
      hint={hint}
      optional={optional}
      value={textIn(part, name)}
      onChange={(day) => onChange({ ...part, [name]: day })}
    />
  );
}

interface NumberOfProps extends Omit<DayOfProps, 'optional'> {
  suffix?: string;
}

function NumberOf({ path, part, onChange, name, label, hint, suffix }: NumberOfProps) {
  return (
    <NumberInput
      name={`${path}.${name}`}
      label={label}
      hint={hint}
      suffix={suffix}
      value={numberIn(part, name)}
      onChange={(number) => onChange({ ...part, [name]: number })}
    />
  );
}

interface ChoiceOfProps extends Omit<DayOfProps, 'optional' | 'hint'> {
  placeholder: string;
  options: readonly SelectOption[];
}

/** One of a few things, for a change. */
export function ChoiceOf({ path, part, onChange, name, ...shown }: ChoiceOfProps) {
  return (
    <Select
      name={`${path}.${name}`}
      {...shown}
      value={textIn(part, name)}
      onChange={(chosen) => onChange({ ...part, [name]: chosen })}
    />
  );
}

export function PremisesPart({ onRemove, ...rest }: PartProps) {
  return (
    <ChangeFrame title="A count of premises" onRemove={onRemove}>
      <DayOf {...rest} name="countedOn" label="From" hint="Holds until a later count." />
      <NumberOf {...rest} name="domestic" label="Domestic premises" />
      <NumberOf {...rest} name="nonDomestic" label="Non-domestic premises" />
    </ChangeFrame>
  );
}

export function PortfolioPart({ onRemove, ...rest }: PartProps) {
  return (
    <ChangeFrame title="Every count, larger or smaller" onRemove={onRemove}>
      <DayOf {...rest} name="from" label="From" />
      <NumberOf
        {...rest}
        name="percent"
        label="Each count comes to"
        hint="120 is a fifth more than it is; 50 is half."
        suffix="%"
      />
    </ChangeFrame>
  );
}

export function CategoryPart({ onRemove, ...rest }: PartProps) {
  return (
    <ChangeFrame title="Another party category" onRemove={onRemove}>
      <ChoiceOf {...rest} name="to" label="It becomes" placeholder="Choose a category" options={CATEGORIES} />
      <DayOf {...rest} name="from" label="From" />
    </ChangeFrame>
  );
}

interface ValuePartProps extends PartProps {
  /** The rule values that may be asked about. */
  values: readonly RuleValue[];
}

/** Another value of a rule: which, from when, and its figures, beginning with those in force. */
export function RuleValuePart({ values, onRemove, ...rest }: ValuePartProps) {
  const { path, part, onChange } = rest;
  const rule = values.find(({ key }) => key === part.key);
  const options: readonly SelectOption[] = values.map(({ key, title }) => ({ value: key, label: title }));
  return (
    <ChangeFrame title="Another rule value" onRemove={onRemove}>
      <Select
        name={`${path}.key`}
        label="The value"
        placeholder="Choose a value"
        options={options}
        value={textIn(part, 'key')}
        onChange={(key) =>
          onChange({ ...part, key, value: plainOf(inForceOf(values.find((each) => each.key === key))) })
        }
      />
      {rule ? <Figures rule={rule} {...rest} /> : null}
      <DayOf {...rest} name="from" label="From" />
    </ChangeFrame>
  );
}

const inForceOf = (rule: RuleValue | undefined): unknown =>
  (rule?.entries.find(({ inForce }) => inForce) ?? rule?.entries[0])?.value;

/** The years of a cycle by their kinds alone: their sources are not asked about. */
const plainOf = (value: unknown): unknown =>
  Array.isArray(value) ? value.map((year: { kind: string }) => year.kind) : value;

function Figures({ rule, path, part, onChange }: Pick<PartProps, 'path' | 'part' | 'onChange'> & { rule: RuleValue }) {
  const current = inForceOf(rule);
  const asked = part.value;
  const like = Array.isArray(asked) ? asked.map((kind: unknown) => ({ kind })) : asked;
  const parts = partsOf(like ?? current, rule.unit);
  const set = (name: string, value: number | string | null) =>
    onChange({
      ...part,
      value: joined(
        parts.map((each) => (each.name === name ? { ...each, value } : each)),
        current,
      ),
    });
  return parts.map(({ name, label, value, options }, index) => {
    // What does not fit is refused as a whole: the first field tells it.
    const field = { name: index === 0 ? `${path}.value` : `${path}.${name}`, label };
    return options ? (
      <Select key={name} {...field} options={options} value={String(value)} onChange={(chosen) => set(name, chosen)} />
    ) : (
      <NumberInput
        key={name}
        {...field}
        value={typeof value === 'number' ? value : null}
        onChange={(typed) => set(name, typed)}
      />
    );
  });
}
