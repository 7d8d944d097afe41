import { type Answer, useAnswer, useCommand } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useFilter } from '../../app/address.ts';
import {
  AtText,
  Button,
  Card,
  type Column,
  DataTable,
  Empty,
  Page,
  Problem,
  Select,
  StatusBadge,
} from '../../ui/index.ts';

type Message = Answer<'list-outbox'>['rows'][number];

const TOPICS: Readonly<Record<string, string>> = { mail: 'E-mail', document: 'Document' };

function State({ message: { doneAt, lastError, attempts } }: { message: Message }) {
  if (doneAt) return <StatusBadge tone="good">Done</StatusBadge>;
  if (lastError) return <StatusBadge tone="bad">{`Failed ${attempts}×`}</StatusBadge>;
  return <StatusBadge tone="progress">Waiting</StatusBadge>;
}

/** Mail and documents that were promised by a committed change and are still to be sent or made. */
export default function OutboxPage() {
  const [show, setShow] = useFilter('show');
  const waiting = show !== 'done';
  const messages = useAnswer('list-outbox', { query: { waiting: waiting ? 'true' : 'false' } }, { keepPrevious: true });
  const retry = useCommand('retry-message');
  const columns: readonly Column<Message>[] = [
    { key: 'about', header: 'About', render: ({ about }) => about },
    { key: 'topic', header: 'What', render: ({ topic }) => TOPICS[topic] ?? topic },
    { key: 'to', header: 'To', render: ({ to }) => to ?? '–', priority: 2 },
    { key: 'state', header: 'State', render: (message) => <State message={message} /> },
    { key: 'error', header: 'Why it waits', render: ({ lastError }) => lastError ?? '–', priority: 3 },
    {
      key: 'at',
      header: waiting ? 'Next attempt' : 'Done',
      render: ({ doneAt, nextAttemptAt }) => <AtText at={doneAt ?? nextAttemptAt} />,
      sortBy: ({ doneAt, nextAttemptAt }) => doneAt ?? nextAttemptAt,
    },
    ...(waiting ? [retryColumn((messageId) => retry.mutate({ params: { messageId } }))] : []),
  ];
  return (
    <Page
      marking="amber"
      title="Outbox"
      lede="Mail and documents go out after the change they belong to. What cannot go out waits here, and says why."
    >
      <Select
        name="show"
        label="Show"
        value={waiting ? 'waiting' : 'done'}
        onChange={setShow}
        options={[
          { value: 'waiting', label: 'Waiting' },
          { value: 'done', label: 'Done, the newest' },
        ]}
      />
      {retry.error ? <Problem problem={retry.error.problem} /> : null}
      <Answered answer={messages} what="outbox" shape="table">
        {({ rows, sendsMail }) => (
          <>
            {waiting && !sendsMail ? <NoMailServer /> : null}
            <DataTable
              caption="Messages"
              captionHidden
              columns={columns}
              rows={rows}
              rowKey={({ id }) => id}
              rowTone={({ lastError, doneAt }) => (lastError && !doneAt ? 'bad' : undefined)}
              empty={<Empty title={waiting ? 'Nothing waits' : 'Nothing was sent yet'} compact />}
            />
          </>
        )}
      </Answered>
    </Page>
  );
}

/** Why no mail goes out, for those who can have it mended. */
function NoMailServer() {
  return (
    <Card tone="warn" level={2} title="Mail waits: no mail server is set">
      <p>
        Everything that would be mailed is in each reader’s notices already. Whoever runs the service sets{' '}
        <code>SMTP_URL</code> and <code>MAIL_FROM</code> and starts it again; then what waits here is sent.
      </p>
    </Card>
  );
}

const retryColumn = (onRetry: (messageId: string) => void): Column<Message> => ({
  key: 'retry',
  header: 'Try again',
  render: ({ id, about }) => (
    <Button size="s" label={`Try again now: ${about}`} onPress={() => onRetry(id)}>
      Try again
    </Button>
  ),
});
