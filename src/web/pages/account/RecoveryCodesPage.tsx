import { useCommand } from '../../api.ts';
import { useGo } from '../../app/address.ts';
import { links } from '../../links.ts';
import { ConfirmPanel, Page, Problem, Stack } from '../../ui/index.ts';
import { RecoveryCodes } from './RecoveryCodes.tsx';

/** New recovery codes in place of the old ones. */
export default function RecoveryCodesPage() {
  const replace = useCommand('replace-recovery-codes');
  const go = useGo();
  return (
    <Page
      title="New recovery codes"
      breadcrumb={[{ label: 'Account and security', href: links.account() }]}
      width="narrow"
    >
      {replace.data ? (
        <RecoveryCodes codes={replace.data.recoveryCodes} />
      ) : (
        <Stack gap={4}>
          {replace.error ? <Problem problem={replace.error.problem} /> : null}
          <ConfirmPanel
            title="The codes you have now open nothing any more"
            tone="warn"
            confirmLabel="Make new ones"
            busy={replace.isPending}
            onConfirm={() => replace.mutate({})}
            onCancel={() => go(links.account())}
          />
        </Stack>
      )}
    </Page>
  );
}
