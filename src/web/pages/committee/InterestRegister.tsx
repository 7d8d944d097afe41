import { useState } from 'react';
import { type Answer, useAnswer, useCommand } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useMe } from '../../app/session.tsx';
import {
  Button,
  Cluster,
  type Column,
  ConfirmPanel,
  DataTable,
  DayText,
  Empty,
  Form,
  Problem,
  Section,
  Select,
  TextArea,
  TextInput,
  useToast,
} from '../../ui/index.ts';

type Interest = Answer<'list-interests'>['rows'][number];

const SOURCES = { declared: 'Declared', found: 'Found by the system', chair: 'Added by the chair' } as const;

const COLUMNS: readonly Column<Interest>[] = [
  { key: 'party', header: 'Party', render: ({ party }) => party.name, sortBy: ({ party }) => party.name },
  { key: 'member', header: 'Member', render: ({ member }) => member.name, sortBy: ({ member }) => member.name },
  { key: 'nature', header: 'Interest', render: ({ nature }) => nature },
  { key: 'source', header: 'How it is known', render: ({ source }) => SOURCES[source], priority: 2 },
  {
    key: 'on',
    header: 'Since',
    render: ({ declaredOn }) =>
      declaredOn ? <DayText day={declaredOn} /> : <span className="muted">As long as it lasts</span>,
    priority: 3,
  },
];

/** Who has an interest in whom: one's own, or everybody's for SECAS and the chair. */
export function InterestRegister() {
  const { roles } = useMe();
  const interests = useAnswer('list-interests', {});
  const [declaring, setDeclaring] = useState(false);
  const [lifting, setLifting] = useState<Interest | undefined>();
  const mayDeclare = roles.includes('ssc-member') || roles.includes('ssc-chair');
  return (
    <Section
      title="Interests"
      description="A member with an interest in a party sees nothing of it, casts no vote on it, and does not count for its quorum."
      actions={
        mayDeclare && !declaring ? (
          <Button onPress={() => setDeclaring(true)}>Declare an interest in a party</Button>
        ) : undefined
      }
    >
      {declaring ? <DeclareStanding onDone={() => setDeclaring(false)} /> : null}
      {lifting?.id ? <LiftInterest interest={lifting} id={lifting.id} onDone={() => setLifting(undefined)} /> : null}
      <Answered answer={interests} what="interests" shape="table">
        {({ rows }) => (
          <DataTable
            caption="Interests"
            captionHidden
            columns={rows.some(({ mayLift }) => mayLift) ? [...COLUMNS, liftColumn(setLifting)] : COLUMNS}
            rows={rows}
            rowKey={({ party, member, nature }) => `${party.id} ${member.id} ${nature}`}
            empty={<Empty title="No interest is known" compact />}
          />
        )}
      </Answered>
    </Section>
  );
}

function DeclareStanding({ onDone }: { onDone: () => void }) {
  const [partyId, setPartyId] = useState('');
  const [nature, setNature] = useState('');
  const parties = useAnswer('list-parties', { query: { limit: 200 } as never });
  const declare = useCommand('declare-standing-interest');
  const toast = useToast();
  const submit = () =>
    declare.mutate({ body: { partyId, nature } } as never, {
      onSuccess: () => {
        toast({ text: 'Your interest is recorded. Nothing of the party is shown to you from now on.', tone: 'good' });
        onDone();
      },
    });
  return (
    <Form
      label="Declare an interest in a party"
      onSubmit={submit}
      errors={declare.error?.problem.errors}
      actions={
        <Cluster>
          <Button type="submit" variant="primary" busy={declare.isPending}>
            Declare it
          </Button>
          <Button variant="quiet" onPress={onDone}>
            Go back
          </Button>
        </Cluster>
      }
    >
      {declare.error ? <Problem problem={declare.error.problem} hideErrors /> : null}
      <Select
        name="partyId"
        label="Party"
        placeholder="Choose a party"
        options={(parties.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={partyId}
        onChange={setPartyId}
      />
      <TextInput
        name="nature"
        label="What the interest is"
        hint="One line, as it may stand in the minutes"
        width="full"
        value={nature}
        onChange={setNature}
        maxLength={300}
      />
    </Form>
  );
}

const liftColumn = (onLift: (interest: Interest) => void): Column<Interest> => ({
  key: 'lift',
  header: 'Lift it',
  render: (interest) =>
    interest.mayLift ? (
      <Button
        size="s"
        onPress={() => onLift(interest)}
        label={`Lift the interest of ${interest.member.name} in ${interest.party.name}`}
      >
        Lift
      </Button>
    ) : (
      <span className="muted">–</span>
    ),
});

/** The chair lifts an interest, and says why. */
function LiftInterest({ interest, id, onDone }: { interest: Interest; id: string; onDone: () => void }) {
  const [reason, setReason] = useState('');
  const lift = useCommand('lift-interest');
  const toast = useToast();
  const confirm = () =>
    lift.mutate(
      { params: { interestId: id }, body: { reason } },
      {
        onSuccess: () => {
          toast({ text: 'The interest is lifted. The member and SECAS are told.', tone: 'good' });
          onDone();
        },
      },
    );
  return (
    <Form
      label="Lift an interest"
      onSubmit={() => reason.trim() !== '' && confirm()}
      errors={lift.error?.problem.errors}
    >
      {lift.error ? <Problem problem={lift.error.problem} hideErrors /> : null}
      <ConfirmPanel
        title={`${interest.member.name} sees the papers of ${interest.party.name} again`}
        tone="warn"
        confirmLabel="Lift the interest"
        busy={lift.isPending}
        disabledReason={reason.trim() === '' ? 'Give a reason first.' : undefined}
        onConfirm={confirm}
        onCancel={onDone}
      >
        <p>The interest stays on record with your reason. The member, SECAS and you are told.</p>
        <TextArea name="reason" label="Reason" rows={2} value={reason} onChange={setReason} maxLength={1000} />
      </ConfirmPanel>
    </Form>
  );
}
