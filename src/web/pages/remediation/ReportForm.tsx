import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { Button, Checkbox, Form, Problem, TextArea, useToast } from '../../ui/index.ts';
import type { Condition } from './remediation.ts';

interface ReportFormProps {
  assessmentId: string;
  condition: Condition;
  onDone: () => void;
}

/** The Party's report on one condition; it begins with what was reported last. */
export function ReportForm({ assessmentId, condition, onDone }: ReportFormProps) {
  const [progress, setProgress] = useState(condition.progress);
  const [evidence, setEvidence] = useState(condition.evidence);
  const [done, setDone] = useState(condition.state === 'reported');
  const toast = useToast();
  const report = useCommand('report-progress');
  const problem = report.error?.problem;
  const { id, number, version } = condition;
  const submit = () =>
    report.mutate(
      { params: { assessmentId, conditionId: id }, body: { version, progress, evidence, done } },
      {
        onSuccess() {
          toast({ text: done ? `Condition ${number} is reported as met` : 'The progress is reported' });
          onDone();
        },
      },
    );
  return (
    <Form
      label={`Report on condition ${number}`}
      errors={problem?.errors}
      onSubmit={submit}
      actions={
        <>
          <Button type="submit" variant="primary" busy={report.isPending}>
            Send the report
          </Button>
          <Button variant="quiet" onPress={onDone}>
            Not now
          </Button>
        </>
      }
    >
      {problem ? <Problem problem={problem} hideErrors /> : null}
      <TextArea
        name="progress"
        label="What was done"
        value={progress}
        onChange={setProgress}
        maxLength={4000}
        rows={4}
      />
      <TextArea
        name="evidence"
        label="Evidence"
        hint="Title, reference or place of each piece, one a line. Needed when the condition is met."
        optional={!done}
        value={evidence}
        onChange={setEvidence}
        maxLength={2000}
        rows={3}
      />
      <Checkbox
        name="done"
        label="The condition is met"
        hint="The SSC is then asked to discharge it."
        checked={done}
        onChange={setDone}
      />
    </Form>
  );
}
