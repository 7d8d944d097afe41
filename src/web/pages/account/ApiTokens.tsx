import { type Answer, useAnswer, useCommand } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { links } from '../../links.ts';
import {
  AtText,
  Button,
  ButtonLink,
  type Column,
  DataTable,
  Empty,
  Problem,
  Section,
  StatusBadge,
} from '../../ui/index.ts';
import { moduleName } from './modules.ts';

type ApiToken = Answer<'list-api-tokens'>['rows'][number];

/** One's API tokens: what each is for, when it was used, and an end to it. */
export function ApiTokens() {
  const tokens = useAnswer('list-api-tokens', {});
  const revoke = useCommand('revoke-api-token');
  return (
    <Section
      title="API tokens"
      description="For programs of yours. A token acts in your name, for what you chose, and never where you would be asked to show who you are."
      actions={<ButtonLink href={links.newApiToken()}>Make an API token</ButtonLink>}
    >
      {revoke.error ? <Problem problem={revoke.error.problem} /> : null}
      <Answered answer={tokens} what="API tokens" shape="table">
        {({ rows }) => (
          <DataTable
            caption="API tokens"
            captionHidden
            columns={[...COLUMNS, revokeColumn((tokenId) => revoke.mutate({ params: { tokenId } }))]}
            rows={rows}
            rowKey={({ id }) => id}
            empty={<Empty title="No API tokens" compact />}
          />
        )}
      </Answered>
    </Section>
  );
}

const COLUMNS: readonly Column<ApiToken>[] = [
  { key: 'name', header: 'Name', render: ({ name }) => name },
  {
    key: 'for',
    header: 'For',
    render: ({ modules, mayChange }) =>
      `${mayChange ? 'Reading and changing' : 'Reading'}: ${modules.map(moduleName).join(', ')}`,
  },
  {
    key: 'used',
    header: 'Last used',
    render: ({ lastUsedAt }) => (lastUsedAt ? <AtText at={lastUsedAt} /> : 'Never'),
  },
  { key: 'until', header: 'Until', render: ({ expiresAt }) => <AtText at={expiresAt} />, priority: 2 },
];

const revokeColumn = (onRevoke: (tokenId: string) => void): Column<ApiToken> => ({
  key: 'revoke',
  header: 'State',
  render: ({ id, name, state }) =>
    state === 'in-use' ? (
      <Button size="s" variant="danger" label={`Revoke: ${name}`} onPress={() => onRevoke(id)}>
        Revoke
      </Button>
    ) : (
      <StatusBadge tone="neutral">{state === 'expired' ? 'Expired' : 'Revoked'}</StatusBadge>
    ),
});
