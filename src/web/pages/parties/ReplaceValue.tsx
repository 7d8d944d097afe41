import { useState } from 'react';
import { useAnswer, useCommand } from '../../api.ts';
import {
  ActionButton,
  Button,
  CheckboxGroup,
  Form,
  NumberInput,
  Problem,
  Section,
  Select,
  Stack,
  TextArea,
  useToast,
  useToday,
} from '../../ui/index.ts';
import { joined, partsOf, type RuleValue, type ValuePart } from './rule-value.ts';
import { type Said, Saying } from './Saying.tsx';
import { ValuePreview } from './ValuePreview.tsx';

interface ReplaceValueProps {
  rule: RuleValue;
  action: RuleValue['actions'][number];
}

/** SECAS puts another value in place of an assumed or recalled one: filled in, then shown with whom it changes, then done. */
export function ReplaceValue({ rule, action }: ReplaceValueProps) {
  const [open, setOpen] = useState(false);
  return (
    <Section
      title="Replace it"
      description="Another value holds from the day on. First you see what follows it and whose obligations it changes; nothing is written before."
    >
      {open ? (
        <Replacing rule={rule} onCancel={() => setOpen(false)} />
      ) : (
        <ActionButton action={action} label="Replace the value…" onPress={() => setOpen(true)} />
      )}
    </Section>
  );
}

function Replacing({ rule, onCancel }: { rule: RuleValue; onCancel: () => void }) {
  const current = (rule.entries.find(({ inForce }) => inForce) ?? rule.entries[0])?.value;
  const today = useToday();
  const [parts, setParts] = useState(() => partsOf(current, rule.unit));
  const [said, setSaid] = useState<Said>({ from: today, reason: '', source: '' });
  const [looking, setLooking] = useState(false);
  const value = joined(parts, current);
  const params = { key: rule.key };
  const preview = useAnswer(
    'preview-rule-value',
    { params, query: { from: said.from, value: JSON.stringify(value) } },
    { enabled: looking },
  );
  const replace = useCommand('replace-rule-value');
  const toast = useToast();
  const confirm = () =>
    void replace
      .mutateAsync({ params, body: { version: rule.version, ...said, value } as never })
      .then(() => toast({ text: 'The value is replaced.', tone: 'good' }))
      .catch(() => setLooking(false));
  if (looking && preview.data) {
    return (
      <ValuePreview
        preview={preview.data}
        busy={replace.isPending}
        onConfirm={confirm}
        onCancel={() => setLooking(false)}
      />
    );
  }
  const problem = (looking ? preview.error : replace.error)?.problem;
  return (
    <Stack gap={5}>
      {problem ? <Problem problem={problem} hideErrors /> : null}
      <Form
        label="Replace the value"
        errors={problem?.errors}
        onSubmit={() => (looking ? void preview.refetch() : setLooking(true))}
        actions={
          <>
            <Button type="submit" variant="primary" busy={preview.isFetching} busyLabel="Looking…">
              See whom it changes
            </Button>
            <Button variant="quiet" onPress={onCancel}>
              Go back
            </Button>
          </>
        }
      >
        <Parts
          parts={parts}
          onChange={(changed) => {
            setLooking(false);
            setParts(changed);
          }}
        />
        <Saying
          said={said}
          onChange={(changed) => {
            setLooking(false);
            setSaid(changed);
          }}
        />
      </Form>
    </Stack>
  );
}

function Parts({ parts, onChange }: { parts: readonly ValuePart[]; onChange: (parts: readonly ValuePart[]) => void }) {
  const set = (name: string, value: ValuePart['value']) =>
    onChange(parts.map((part) => (part.name === name ? { ...part, value } : part)));
  return parts.map((part) => <Part key={part.name} part={part} onChange={(value) => set(part.name, value)} />);
}

function Part({ part, onChange }: { part: ValuePart; onChange: (value: ValuePart['value']) => void }) {
  const { name, label, value, options, decimals } = part;
  if (Array.isArray(value))
    return <CheckboxGroup name={name} label={label} options={options ?? []} values={value} onChange={onChange} />;
  if (options) return <Select name={name} label={label} options={options} value={String(value)} onChange={onChange} />;
  if (typeof value === 'string') return <TextArea name={name} label={label} value={value} onChange={onChange} />;
  return (
    <NumberInput
      name={name}
      label={label}
      value={typeof value === 'number' ? value : null}
      decimals={decimals}
      onChange={onChange}
    />
  );
}
