import { type Answer, useCommand } from '../../api.ts';
import { Button, Cluster, DayText, londonDay, Problem, useToast } from '../../ui/index.ts';

type Person = Pick<
  Answer<'list-people'>['rows'][number],
  'id' | 'name' | 'email' | 'account' | 'active' | 'invitedUntil' | 'mayInvite'
>;

const WORDS = {
  yes: 'Send a new password link',
  invited: 'Send another invitation',
  none: 'Send an invitation',
} as const;

/** Whether somebody can sign in yet, and the invitation to. */
export function Account({ person }: { person: Person }) {
  const invite = useCommand('invite-person');
  const toast = useToast();
  const { id, name, email, account, active, invitedUntil, mayInvite } = person;
  const send = () =>
    invite.mutate(
      { params: { personId: id } },
      { onSuccess: () => toast({ text: `An invitation goes to ${email}.`, tone: 'good' }) },
    );
  const words = WORDS[account];
  if (!active) return <span className="muted">–</span>;
  return (
    <Cluster gap={2}>
      <span>
        {account === 'yes' ? 'Has an account' : null}
        {account === 'none' ? 'Cannot sign in yet' : null}
        {account === 'invited' && invitedUntil ? (
          <>
            Invited, until <DayText day={londonDay(invitedUntil)} />
          </>
        ) : null}
      </span>
      {mayInvite ? (
        <Button size="s" variant="quiet" busy={invite.isPending} onPress={send} label={`${words} to ${name}`}>
          {words}
        </Button>
      ) : null}
      {invite.error ? <Problem problem={invite.error.problem} /> : null}
    </Cluster>
  );
}
