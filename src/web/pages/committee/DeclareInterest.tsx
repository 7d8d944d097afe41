import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { useGo } from '../../app/address.ts';
import { useMe } from '../../app/session.tsx';
import { links } from '../../links.ts';
import { ConfirmPanel, Form, Problem, Select, Stack, TextInput, useToast } from '../../ui/index.ts';
import type { Item } from './committee.ts';

interface DeclareInterestProps {
  item: Item;
  onDone: () => void;
}

/** A member declares an interest in the paper, or the chair adds one for a member. Then the paper is gone from the member's sight. */
export function DeclareInterest({ item, onDone }: DeclareInterestProps) {
  const { assessmentId, meeting, members } = item;
  const { personId: me, roles } = useMe();
  const [memberId, setMemberId] = useState(me);
  const [nature, setNature] = useState('');
  const declare = useCommand('declare-interest');
  const [go, toast] = [useGo(), useToast()];
  const forOneself = memberId === me;
  const confirm = () => {
    const body = { nature, ...(forOneself ? {} : { memberId }) };
    declare.mutate({ params: { assessmentId }, body } as never, {
      onSuccess: () => {
        toast({ text: 'The interest is recorded and stands in the minutes.', tone: 'good' });
        if (forOneself) go(links.meeting(meeting.id));
        else onDone();
      },
    });
  };
  return (
    <Form
      label="Declare an interest"
      onSubmit={() => nature.trim() !== '' && confirm()}
      errors={declare.error?.problem.errors}
    >
      <Stack>
        {declare.error ? <Problem problem={declare.error.problem} hideErrors /> : null}
        <ConfirmPanel
          title={
            forOneself
              ? 'From then on you see nothing of this party'
              : 'From then on the member sees nothing of this party'
          }
          tone="warn"
          confirmLabel="Declare the interest"
          busy={declare.isPending}
          disabledReason={nature.trim() === '' ? 'Say what the interest is first.' : undefined}
          onConfirm={confirm}
          onCancel={onDone}
        >
          <p>
            The paper, the case, its documents and its history are closed, a vote is not counted, and the quorum is
            reckoned without the member.
          </p>
          {roles.includes('ssc-chair') ? (
            <Select
              name="memberId"
              label="Whose interest"
              options={members.map(({ person }) => ({
                value: person.id,
                label: person.id === me ? `${person.name} (you)` : person.name,
              }))}
              value={memberId}
              onChange={setMemberId}
            />
          ) : null}
          <TextInput
            name="nature"
            label="What the interest is"
            hint="One line, as it stands in the minutes"
            width="full"
            value={nature}
            onChange={setNature}
            maxLength={300}
          />
        </ConfirmPanel>
      </Stack>
    </Form>
  );
}
