import { useCommand } from '../../api.ts';
import { label } from '../../app/labels.ts';
import { links } from '../../links.ts';
import {
  ActionButton,
  Button,
  type Column,
  DataTable,
  DayText,
  Empty,
  Link,
  Section,
  StatusBadge,
  useToast,
} from '../../ui/index.ts';
import { actionOf, type Party } from './party.ts';

type Role = Party['userRoles'][number];
type System = Party['systems'][number];

/** The User Roles of a party, each with how far its entry is. */
export function Roles({ party }: { party: Party }) {
  const add = actionOf(party, 'add-user-role');
  return (
    <Section
      title="User Roles"
      description="The duties apply for each role by itself: a Full assessment comes before the entry of each."
      actions={
        add ? (
          <ActionButton action={add} label="Add a User Role" size="s" href={links.party(party.id, 'add-user-role')} />
        ) : undefined
      }
    >
      <DataTable
        caption="User Roles"
        captionHidden
        columns={ROLE_COLUMNS}
        rows={party.userRoles}
        rowKey={({ role }) => role}
        empty={
          <Empty title="No User Role" compact>
            <p>
              {party.category === 'shared-resource-provider'
                ? 'A provider serves its Users and holds no role of its own.'
                : 'Add the role in which the Party wants to be a User.'}
            </p>
          </Empty>
        }
      />
    </Section>
  );
}

const ROLE_COLUMNS: readonly Column<Role>[] = [
  { key: 'role', header: 'User Role', render: ({ role }) => label(role) },
  {
    key: 'entry',
    header: 'User Entry',
    render: ({ enteredOn }) =>
      enteredOn ? (
        <StatusBadge tone="good">Complete</StatusBadge>
      ) : (
        <StatusBadge tone="info">In User Entry</StatusBadge>
      ),
  },
  { key: 'added', header: 'In the register since', render: ({ addedOn }) => <DayText day={addedOn} />, priority: 2 },
  {
    key: 'entered',
    header: 'Entered on',
    render: ({ enteredOn }) => (enteredOn ? <DayText day={enteredOn} /> : <span className="muted">Not yet</span>),
  },
];

/** The User Systems of a party: its own, or shared through a provider. */
export function Systems({ party }: { party: Party }) {
  const add = actionOf(party, 'add-user-system');
  const end = actionOf(party, 'end-user-system');
  const tell = actionOf(party, 'tell-of-user-system');
  const review = actionOf(party, 'decide-system-review');
  const confirm = actionOf(party, 'confirm-agreement');
  const columns = [
    ...SYSTEM_COLUMNS,
    ...(party.systems.some(({ provider }) => provider) ? [agreementColumn(party.id, confirm?.open ?? false)] : []),
    ...(party.systems.some(({ second }) => second)
      ? [toldColumn(party.id, tell?.open ?? false), reviewColumn(party.id, review?.open ?? false)]
      : []),
    ...(end?.open ? [endColumn(party.id)] : []),
  ];
  return (
    <Section
      title="User Systems"
      description="The SSC is told of a second or later one before it is used (G3.9)."
      actions={
        add ? (
          <ActionButton
            action={add}
            label="Enter a User System"
            size="s"
            href={links.party(party.id, 'add-user-system')}
          />
        ) : undefined
      }
    >
      <DataTable
        caption="User Systems"
        captionHidden
        columns={columns}
        rows={party.systems}
        rowKey={({ id }) => id}
        empty={
          <Empty title="No User System" compact>
            <p>Enter the Party’s own system, or the one it shares.</p>
          </Empty>
        }
      />
    </Section>
  );
}

const SYSTEM_COLUMNS: readonly Column<System>[] = [
  { key: 'name', header: 'User System', render: ({ name }) => name },
  {
    key: 'kind',
    header: 'Bespoke or shared',
    render: ({ kind, provider }) => (provider ? `Shared, through ${provider.name}` : label(kind)),
  },
  { key: 'from', header: 'In use from', render: ({ inUseFrom }) => <DayText day={inUseFrom} /> },
  {
    key: 'until',
    header: 'Until',
    render: ({ inUseUntil }) => (inUseUntil ? <DayText day={inUseUntil} /> : <span className="muted">In use</span>),
  },
];

const NOTHING = <span className="muted">–</span>;

const toldColumn = (partyId: string, mayTell: boolean): Column<System> => ({
  key: 'told',
  header: 'SSC told on',
  render: ({ id, name, second, toldOn }) => {
    if (!second) return NOTHING;
    if (toldOn) return <DayText day={toldOn} />;
    return mayTell ? (
      <Link
        href={links.party(partyId, `tell-of-user-system/${id}`)}
        aria-label={`Not told of ${name} yet: tell the SSC`}
      >
        Not yet: tell
      </Link>
    ) : (
      'Not yet'
    );
  },
});

const reviewColumn = (partyId: string, mayDecide: boolean): Column<System> => ({
  key: 'review',
  header: 'Its review',
  render: ({ id, name, second, toldOn, review }) => {
    if (!second || !toldOn) return NOTHING;
    const decided = review ? (
      <>
        {label(review.how)}
        {review.by ? (
          <>
            , by <DayText day={review.by} />
          </>
        ) : null}
      </>
    ) : (
      'Not decided: with the next annual assessment'
    );
    return mayDecide ? (
      <Link
        href={links.party(partyId, `decide-system-review/${id}`)}
        aria-label={`Record what the SSC decided on ${name}`}
      >
        {decided}
      </Link>
    ) : (
      decided
    );
  },
});

const endColumn = (partyId: string): Column<System> => ({
  key: 'end',
  header: 'End its use',
  render: ({ id, name, inUseUntil }) =>
    inUseUntil ? (
      <span className="muted">–</span>
    ) : (
      <Link href={links.party(partyId, `end-user-system/${id}`)} aria-label={`End the use of ${name}`}>
        End its use
      </Link>
    ),
});

/** Whether SECAS has confirmed the agreement with the provider: until then nothing of the provider reaches the party. */
const agreementColumn = (partyId: string, mayConfirm: boolean): Column<System> => ({
  key: 'agreement',
  header: 'Agreement with the provider',
  render: ({ id, name, provider, agreementConfirmedOn }) => {
    if (!provider) return <span className="muted">–</span>;
    if (agreementConfirmedOn) return <DayText day={agreementConfirmedOn} />;
    return mayConfirm ? <ConfirmAgreement partyId={partyId} system={{ id, name }} /> : 'Not confirmed by SECAS yet';
  },
});

function ConfirmAgreement({ partyId, system }: { partyId: string; system: Pick<System, 'id' | 'name'> }) {
  const confirm = useCommand('confirm-agreement');
  const toast = useToast();
  const press = () =>
    confirm.mutate(
      { params: { partyId, systemId: system.id } },
      { onSuccess: () => toast({ text: 'The agreement is confirmed. The Party is told.', tone: 'good' }) },
    );
  return (
    <Button
      size="s"
      busy={confirm.isPending}
      onPress={press}
      disabledReason={confirm.error?.problem.title}
      label={`Confirm the agreement behind ${system.name}`}
    >
      Confirm
    </Button>
  );
}
