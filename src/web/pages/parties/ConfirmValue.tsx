import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { ActionButton, Button, Form, Problem, Section, Stack, useToast, useToday } from '../../ui/index.ts';
import type { RuleValue } from './rule-value.ts';
import { type Said, Saying } from './Saying.tsx';

interface ConfirmValueProps {
  rule: RuleValue;
  action: RuleValue['actions'][number];
}

/** SECAS confirms a value that is assumed or recalled: it stays, and answers cite it as confirmed. */
export function ConfirmValue({ rule, action }: ConfirmValueProps) {
  const today = useToday();
  const [open, setOpen] = useState(false);
  const [said, setSaid] = useState<Said>({ from: today, reason: '', source: '' });
  const confirm = useCommand('confirm-rule-value');
  const toast = useToast();
  const problem = confirm.error?.problem;
  const send = () =>
    void confirm
      .mutateAsync({ params: { key: rule.key }, body: { version: rule.version, ...said } as never })
      .then(() => toast({ text: 'The value is confirmed.', tone: 'good' }))
      .catch(() => undefined);
  return (
    <Section title="Confirm it" description="The value stays; from the day on it is cited as confirmed by SECAS.">
      {open ? (
        <Stack gap={5}>
          {problem ? <Problem problem={problem} hideErrors /> : null}
          <Form
            label="Confirm the value"
            errors={problem?.errors}
            onSubmit={send}
            actions={
              <>
                <Button type="submit" variant="primary" busy={confirm.isPending} busyLabel="Sending…">
                  Confirm the value
                </Button>
                <Button variant="quiet" onPress={() => setOpen(false)}>
                  Go back
                </Button>
              </>
            }
          >
            <Saying said={said} onChange={setSaid} />
          </Form>
        </Stack>
      ) : (
        <ActionButton action={action} label="Confirm the value…" onPress={() => setOpen(true)} />
      )}
    </Section>
  );
}
