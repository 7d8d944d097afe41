import { label } from '../../../app/labels.ts';
import {
  Because,
  Checkbox,
  type ChoiceOption,
  DayText,
  NumberInput,
  RadioGroup,
  Stack,
  TextArea,
} from '../../../ui/index.ts';
import type { BookingForm, Proposal } from '../booking.ts';
import type { GroupProps } from './group.ts';

type Kind = NonNullable<BookingForm['kind']>;

const NOT_STAGED: Partial<BookingForm> = { staged: false, breakWeeks: undefined };
const YEARLY: readonly Kind[] = ['fusa', 'vusa', 'ssa'];

/** The kind that is due, and why; another one, with a reason. */
export function KindGroup({ form, change, proposal }: GroupProps) {
  const proposed = proposal.due[0];
  const isDue = proposal.due.some(({ kind }) => kind === form.kind);
  return (
    <Stack gap={5}>
      <RadioGroup
        name="form.kind"
        label="Kind of assessment"
        options={optionsOf(proposal)}
        value={form.kind ?? ''}
        onChange={(kind: Kind) => change({ kind, ...(kind !== 'fusa' && NOT_STAGED) })}
      />
      {form.kind && !isDue ? (
        <TextArea
          name="form.kindReason"
          label="Why another kind than what is due"
          value={form.kindReason ?? ''}
          onChange={(kindReason) => change({ kindReason })}
          maxLength={1000}
          rows={3}
        />
      ) : null}
      {(proposal.mayBeStaged || form.staged) && form.kind === 'fusa' ? (
        <Checkbox
          name="form.staged"
          label="Staged, in two phases"
          hint="Only an initial Full assessment: first scope and governance, then a break that you choose, then the detailed review."
          checked={form.staged ?? false}
          onChange={(staged) => change(staged ? { staged } : NOT_STAGED)}
        />
      ) : null}
      {form.staged ? (
        <NumberInput
          name="form.breakWeeks"
          label="Break between the phases"
          hint="In whole weeks, 1 to 52. The second phase begins after as many weeks, or later."
          suffix="weeks"
          value={form.breakWeeks ?? null}
          onChange={(weeks) => change({ breakWeeks: weeks ?? undefined })}
        />
      ) : null}
      {proposed ? <Because steps={proposed.because} heading={`Why a ${label(proposed.kind)} is due`} /> : null}
    </Stack>
  );
}

function optionsOf({ due }: Proposal): ChoiceOption<Kind>[] {
  const kinds = due.map(({ kind }) => kind);
  const follows = kinds.some((kind) => kind === 'follow-up' || kind === 'further-fusa');
  const others = follows ? [] : YEARLY.filter((kind) => !kinds.includes(kind));
  return [
    ...due.map(({ kind, dueBy }) => ({
      value: kind,
      label: label(kind),
      hint: dueBy ? (
        <>
          Due by <DayText day={dueBy} />
        </>
      ) : (
        'Due before User Entry'
      ),
    })),
    ...others.map((kind) => ({ value: kind, label: label(kind), hint: 'Not what is due' })),
  ].filter(({ value }, at, all) => all.findIndex((other) => other.value === value) === at);
}
