import { type Answer, useAnswer, useCommand } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { AtText, Button, type Column, DataTable, Problem, Section, StatusBadge, useToast } from '../../ui/index.ts';

type Session = Answer<'list-sessions'>['rows'][number];

/** Where one is signed in, and signing out from here. */
export function Sessions() {
  const sessions = useAnswer('list-sessions', {});
  const end = useCommand('end-session');
  const endOthers = useCommand('end-other-sessions');
  const toast = useToast();
  const others = (sessions.data?.rows.length ?? 0) > 1;
  const problem = end.error?.problem ?? endOthers.error?.problem;
  const signOutOthers = () =>
    endOthers.mutate({}, { onSuccess: () => toast({ text: 'You are signed out everywhere else.', tone: 'good' }) });
  return (
    <Section
      title="Where you are signed in"
      description="A session ends by itself twelve hours after you signed in."
      actions={
        others ? (
          <Button busy={endOthers.isPending} onPress={signOutOthers}>
            Sign out everywhere else
          </Button>
        ) : undefined
      }
    >
      {problem ? <Problem problem={problem} /> : null}
      <Answered answer={sessions} what="sessions" shape="table">
        {({ rows }) => (
          <DataTable
            caption="Sessions"
            captionHidden
            columns={[...COLUMNS, endColumn((sessionId) => end.mutate({ params: { sessionId } }))]}
            rows={rows}
            rowKey={({ id }) => id}
          />
        )}
      </Answered>
    </Section>
  );
}

const COLUMNS: readonly Column<Session>[] = [
  { key: 'device', header: 'With', render: ({ device }) => device },
  { key: 'address', header: 'From', render: ({ address }) => address ?? 'Not known' },
  { key: 'signedIn', header: 'Signed in', render: ({ signedInAt }) => <AtText at={signedInAt} />, priority: 2 },
  { key: 'lastSeen', header: 'Last used', render: ({ lastSeenAt }) => <AtText at={lastSeenAt} /> },
];

const endColumn = (onEnd: (sessionId: string) => void): Column<Session> => ({
  key: 'end',
  header: 'Sign out',
  render: ({ id, device, here }) =>
    here ? (
      <StatusBadge tone="good">This one</StatusBadge>
    ) : (
      <Button size="s" label={`Sign out: ${device}`} onPress={() => onEnd(id)}>
        Sign out
      </Button>
    ),
});
