import { links } from '../../links.ts';
import { Button, ButtonLink, Card, Cluster, Stack, useToast } from '../../ui/index.ts';
import './account.css';

/** Recovery codes, shown this once. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const toast = useToast();
  const copy = () =>
    void navigator.clipboard
      .writeText(codes.join('\n'))
      .then(() => toast({ text: 'The recovery codes are copied.', tone: 'good' }));
  return (
    <Card title="Keep these recovery codes: they are not shown again" level={2} tone="warn">
      <Stack gap={4}>
        <p>When you have lost your phone, each of them signs you in once, in place of a code of the app.</p>
        <ul className="recovery-codes">
          {codes.map((code) => (
            <li key={code}>
              <code className="secret">{code}</code>
            </li>
          ))}
        </ul>
        <Cluster>
          {navigator.clipboard ? <Button onPress={copy}>Copy them</Button> : null}
          <Button onPress={() => window.print()}>Print them</Button>
          <ButtonLink href={links.account()}>I have kept them</ButtonLink>
        </Cluster>
      </Stack>
    </Card>
  );
}
