import { type Answer, useAnswer, useCommand } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { links } from '../../links.ts';
import { AtText, Button, ButtonLink, type Column, DataTable, Empty, Problem, Section } from '../../ui/index.ts';

type Passkey = Answer<'read-security'>['passkeys'][number];

/** One's passkeys: signing in with a fingerprint, a face or a security key, without a password. */
export function Passkeys() {
  const security = useAnswer('read-security', {});
  const remove = useCommand('remove-passkey');
  return (
    <Section
      title="Passkeys"
      description="Signing in with a fingerprint, a face or a security key. No password is typed that somebody else could learn."
      actions={<ButtonLink href={links.newPasskey()}>Add a passkey</ButtonLink>}
    >
      {remove.error ? <Problem problem={remove.error.problem} /> : null}
      <Answered answer={security} what="passkeys" shape="table">
        {({ passkeys }) => (
          <DataTable
            caption="Passkeys"
            captionHidden
            columns={[...COLUMNS, removeColumn((passkeyId) => remove.mutate({ params: { passkeyId } }))]}
            rows={passkeys}
            rowKey={({ id }) => id}
            empty={<Empty title="No passkeys" compact />}
          />
        )}
      </Answered>
    </Section>
  );
}

const COLUMNS: readonly Column<Passkey>[] = [
  { key: 'name', header: 'Name', render: ({ name }) => name },
  {
    key: 'where',
    header: 'Kept',
    render: ({ synced }) => (synced ? 'By a password manager' : 'On one device'),
  },
  { key: 'added', header: 'Added', render: ({ addedAt }) => <AtText at={addedAt} /> },
];

const removeColumn = (onRemove: (passkeyId: string) => void): Column<Passkey> => ({
  key: 'remove',
  header: 'Remove',
  render: ({ id, name }) => (
    <Button size="s" variant="danger" label={`Remove: ${name}`} onPress={() => onRemove(id)}>
      Remove
    </Button>
  ),
});
