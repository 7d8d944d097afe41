import { useAnswer, useCommand } from '../../api.ts';
import { links } from '../../links.ts';
import { Button, ButtonLink, Cluster, Problem, Section, StatusBadge, useToast } from '../../ui/index.ts';

/** The authenticator app: whether signing in asks for its codes, and how many recovery codes are left. */
export function SecondStep() {
  const { data } = useAnswer('read-security', {});
  const remove = useCommand('remove-authenticator');
  const toast = useToast();
  const removed = () => toast({ text: 'Signing in asks for no code any more.', tone: 'good' });
  return (
    <Section
      title="Authenticator app"
      description="Whoever learns your password does not get in without a code of your phone."
      actions={
        data && !data.authenticator ? <ButtonLink href={links.authenticator()}>Set one up</ButtonLink> : undefined
      }
    >
      {remove.error ? <Problem problem={remove.error.problem} /> : null}
      {data?.authenticator ? (
        <Cluster gap={3}>
          <StatusBadge tone="good">In use</StatusBadge>
          <StatusBadge tone={data.recoveryCodesLeft > 2 ? 'neutral' : 'warn'}>
            {data.recoveryCodesLeft === 1 ? '1 recovery code left' : `${data.recoveryCodesLeft} recovery codes left`}
          </StatusBadge>
          <ButtonLink size="s" href={links.recoveryCodes()}>
            Make new recovery codes
          </ButtonLink>
          <Button
            size="s"
            variant="danger"
            busy={remove.isPending}
            onPress={() => remove.mutate({}, { onSuccess: removed })}
          >
            Remove it
          </Button>
        </Cluster>
      ) : null}
    </Section>
  );
}
