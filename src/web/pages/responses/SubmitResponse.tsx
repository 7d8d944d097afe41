import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { actionLabel } from '../../app/labels.ts';
import { ActionButton, Cluster, ConfirmPanel, DayText, Problem, plural, Stack, useToast } from '../../ui/index.ts';
import type { Response } from './response.ts';

/** Submits the response. What is still missing is said beside the closed button; what submitting brings, before it is confirmed. */
export function SubmitResponse({ response }: { response: Response }) {
  const [asking, setAsking] = useState(false);
  const toast = useToast();
  const submit = useCommand('submit-response');
  const action = response.actions.find(({ operation }) => operation === 'submit-response');
  if (!action || response.state === 'submitted') return null;
  const { items, late, daysLate, dueOn, assessmentId, version } = response;
  const of = (stance: string) => items.filter((item) => item.stance === stance).length;
  const confirm = () =>
    submit.mutate(
      { params: { assessmentId }, body: { version } },
      { onSuccess: () => toast({ text: 'The response is submitted' }) },
    );
  return (
    <Stack>
      {submit.error ? <Problem problem={submit.error.problem} /> : null}
      {asking && action.open ? (
        <ConfirmPanel
          title={
            late ? `The response is ${plural(daysLate, 'day')} late` : 'The response goes to the SSC and the User CIO'
          }
          tone={late ? 'warn' : 'info'}
          facts={[
            { term: 'Due', detail: <DayText day={dueOn} /> },
            { term: 'Accepted', detail: plural(of('accept'), 'observation') },
            { term: 'Disputed', detail: plural(of('dispute'), 'observation') },
          ]}
          confirmLabel={actionLabel('submit-response')}
          busy={submit.isPending}
          onConfirm={confirm}
          onCancel={() => setAsking(false)}
        >
          <p>{late ? 'It is accepted and marked late. ' : ''}It cannot be changed after this.</p>
        </ConfirmPanel>
      ) : (
        <Cluster align="start">
          <ActionButton
            action={action}
            label={actionLabel('submit-response')}
            variant="primary"
            onPress={() => setAsking(true)}
          />
        </Cluster>
      )}
    </Stack>
  );
}
