import { type Answer, useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useParam } from '../../app/address.ts';
import { label } from '../../app/labels.ts';
import { links } from '../../links.ts';
import { Because, Card, DayText, DefinitionList, Empty, Page, Stack, StatusBadge } from '../../ui/index.ts';
import { RecordEntry } from './RecordEntry.tsx';

type Gate = Answer<'read-user-entry-gate'>;

/** Whether one Party may complete User Entry in each of its roles, and why. */
export default function UserEntryPage() {
  const partyRef = useParam('partyRef');
  const gate = useAnswer('read-user-entry-gate', { params: { partyRef } });
  return (
    <Answered answer={gate} what="Party">
      {({ party, on, roles }) => (
        <Page
          marking="amber"
          title={`User Entry: ${party.name}`}
          eyebrow={`${party.ref} · ${label(party.category)}`}
          breadcrumb={[{ label: 'Assurance statuses', href: links.statusRegister() }]}
          lede={
            <>
              Whether the security requirement of User Entry is met on <DayText day={on} />, role by role.
            </>
          }
        >
          <Stack gap={4}>
            {roles.map((role) => (
              <RoleCard key={role.userRole} partyRef={party.ref} role={role} />
            ))}
            {roles.length === 0 ? (
              <Empty title="No User Roles">
                <p>This Party is registered for no User Role, so there is no User Entry to complete.</p>
              </Empty>
            ) : null}
          </Stack>
        </Page>
      )}
    </Answered>
  );
}

function RoleCard({ partyRef, role }: { partyRef: string; role: Gate['roles'][number] }) {
  const { userRole, mayCompleteEntry, enteredOn, because } = role;
  return (
    <Card
      title={label(userRole)}
      level={2}
      meta={
        <StatusBadge tone={mayCompleteEntry ? 'good' : 'warn'}>
          {mayCompleteEntry ? 'User Entry may be completed' : 'User Entry may not be completed'}
        </StatusBadge>
      }
    >
      <Stack gap={4}>
        <DefinitionList
          items={[
            {
              term: 'User Entry',
              detail: enteredOn ? (
                <>
                  Complete since <DayText day={enteredOn} />
                </>
              ) : (
                'Not complete'
              ),
            },
          ]}
        />
        <Because steps={because} />
        <RecordEntry partyRef={partyRef} role={role} />
      </Stack>
    </Card>
  );
}
