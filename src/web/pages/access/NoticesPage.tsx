import { type Answer, useAnswer, useCommand } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { MailIcon, NoticesIcon } from '../../ui/icons.ts';
import { AtText, Button, Card, Cluster, Empty, Page, Problem, Stack, StatusBadge } from '../../ui/index.ts';

type Notice = Answer<'list-notices'>['rows'][number];

/** One's own inbox: every letter, whether a mail of it went out or not. */
export default function NoticesPage() {
  const notices = useAnswer('list-notices', {});
  const markRead = useCommand('read-notices');
  const unread = (notices.data?.rows ?? []).filter(({ readAt }) => readAt === null);
  const read = (which: readonly Notice[]) => markRead.mutate({ body: { noticeIds: which.map(({ id }) => id) } });
  return (
    <Page
      title="Notices"
      lede="Every letter to you. What was e-mailed is a copy, without anything confidential."
      actions={
        unread.length > 0 ? (
          <Button busy={markRead.isPending} onPress={() => read(unread)}>
            Mark all as read
          </Button>
        ) : undefined
      }
    >
      {markRead.error ? <Problem problem={markRead.error.problem} /> : null}
      <Answered answer={notices} what="notices" shape="cards">
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty title="No notices yet" icon={NoticesIcon}>
              <p>You are told here when something happens that concerns you.</p>
            </Empty>
          ) : (
            <Stack gap={3}>
              {rows.map((notice) => (
                <NoticeCard key={notice.id} notice={notice} onRead={() => read([notice])} />
              ))}
            </Stack>
          )
        }
      </Answered>
    </Page>
  );
}

function NoticeCard({ notice, onRead }: { notice: Notice; onRead: () => void }) {
  const { subject, body, link, createdAt, readAt } = notice;
  return (
    <Card
      title={subject}
      level={2}
      href={link}
      meta={
        readAt === null ? (
          <StatusBadge tone="info" icon={MailIcon}>
            New
          </StatusBadge>
        ) : undefined
      }
      footer={
        <Cluster justify="between">
          <span className="small muted">
            <AtText at={createdAt} />
          </span>
          {readAt === null ? (
            <Button size="s" variant="quiet" label={`Mark as read: ${subject}`} onPress={onRead}>
              Mark as read
            </Button>
          ) : null}
        </Cluster>
      }
    >
      {body.split(/\n{2,}/).map((paragraph) => (
        <p key={paragraph} className="pre-line">
          {paragraph}
        </p>
      ))}
    </Card>
  );
}
