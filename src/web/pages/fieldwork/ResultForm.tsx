import { useCommand } from '../../api.ts';
import { useGo } from '../../app/address.ts';
import { label } from '../../app/labels.ts';
import { links } from '../../links.ts';
import {
  AtText,
  Button,
  Checkbox,
  Form,
  Problem,
  RadioGroup,
  Section,
  TextArea,
  useToast,
  visibleTo,
} from '../../ui/index.ts';
import { type Control, RESULT_HINTS, raises } from './fieldwork.ts';
import { ObservationFields } from './ObservationFields.tsx';
import { Shortcuts } from './Shortcuts.tsx';
import { useResultDraft } from './useResultDraft.ts';

/** Where the assessor records the result of a control, and raises its observation in the same step. */
export function ResultForm({ control }: { control: Control }) {
  const { assessmentId, id: controlId, nextId, recorded, resultsAllowed } = control;
  const { value, change, clear, changed } = useResultDraft(control);
  const record = useCommand('record-result');
  const go = useGo();
  const toast = useToast();
  const standing = control.observationItems.filter(({ state }) => state !== 'withdrawn');
  const finding = value.result !== null && raises(value.result);
  const writes = finding && (standing.length === 0 || value.another);
  const problem = record.error?.problem;

  const save = (thenGo: boolean) => {
    if (value.result === null) return;
    const { result, workingNote, title, finding: found, evidenceSeen } = value;
    const observation = writes ? { observation: { title, finding: found, evidenceSeen } } : {};
    const body = { version: recorded?.version ?? 0, result, workingNote, ...observation };
    record.mutate(
      { params: { assessmentId, controlId }, body },
      {
        onSuccess() {
          clear();
          toast({ text: `${label(result)} is recorded` });
          if (thenGo && nextId) go(links.control(assessmentId, nextId));
        },
      },
    );
  };

  return (
    <Section title="Result">
      <Shortcuts control={control} onResult={(result) => change({ result })} onSave={() => save(true)} />
      {problem ? <Problem problem={problem} hideErrors /> : null}
      <Form
        label="Result"
        errors={problem?.errors}
        onSubmit={() => save(false)}
        actions={
          <>
            <Button
              type="submit"
              variant="primary"
              busy={record.isPending}
              disabledReason={value.result === null ? 'Choose a result first.' : undefined}
            >
              Record
            </Button>
            {nextId && value.result !== null ? (
              <Button busy={record.isPending} onPress={() => save(true)}>
                Record and go to the next
              </Button>
            ) : null}
          </>
        }
        saved={<State recorded={recorded} changed={changed} />}
      >
        <RadioGroup
          name="result"
          label="Result of this control"
          hint={visibleTo(control.visibleTo.findings)}
          options={resultsAllowed.map((result, index) => ({
            value: result,
            label: `${index + 1}. ${label(result)}`,
            hint: RESULT_HINTS[result],
          }))}
          value={value.result}
          onChange={(result) => change({ result })}
        />
        {finding && standing.length > 0 ? (
          <Checkbox
            name="another"
            label="Raise another observation on this control"
            hint={`${standing.map(({ ref }) => ref).join(', ')} stands already.`}
            checked={value.another}
            onChange={(another) => change({ another })}
          />
        ) : null}
        {writes ? (
          <ObservationFields prefix="observation." readers={control.visibleTo.findings} value={value} change={change} />
        ) : null}
        <TextArea
          name="workingNote"
          label="Working note"
          hint={visibleTo(control.visibleTo.workingNote)}
          optional
          rows={2}
          value={value.workingNote}
          onChange={(workingNote) => change({ workingNote })}
          maxLength={4000}
        />
      </Form>
    </Section>
  );
}

function State({ recorded, changed }: { recorded: Control['recorded']; changed: boolean }) {
  if (changed) return <p className="small muted">Not recorded yet; kept in this tab.</p>;
  if (!recorded) return null;
  return (
    <p className="small muted">
      Recorded by {recorded.recordedBy.name}, <AtText at={recorded.recordedAt} />
    </p>
  );
}
