import { useMutation } from '@tanstack/react-query';
import { newCommandId, problemOf, send } from '../api.ts';
import { Button, Problem, Stack } from '../ui/index.ts';
import { askPasskey, hasPasskeys } from './passkey.ts';

/** What a passkey is asked for: to sign in, or to show again who one is. */
const CEREMONIES = {
  'sign-in': async () => {
    const { options } = await send('begin-passkey-sign-in', {}, newCommandId());
    await send('finish-passkey-sign-in', { body: { response: await askPasskey(options) } }, newCommandId());
  },
  confirm: async () => {
    const { options } = await send('begin-passkey-confirmation', {}, newCommandId());
    await send('confirm-with-passkey', { body: { response: await askPasskey(options) } }, newCommandId());
  },
} as const;

interface PasskeyButtonProps {
  for: keyof typeof CEREMONIES;
  label: string;
  onDone: () => void;
}

/** Shown where the browser has passkeys. */
export function PasskeyButton({ for: purpose, label, onDone }: PasskeyButtonProps) {
  const ceremony = useMutation({ mutationFn: CEREMONIES[purpose], onSuccess: onDone });
  if (!hasPasskeys()) return null;
  return (
    <Stack gap={3}>
      {ceremony.error ? <Problem problem={problemOf(ceremony.error)} /> : null}
      <div>
        <Button busy={ceremony.isPending} busyLabel="Waiting for the passkey…" onPress={() => ceremony.mutate()}>
          {label}
        </Button>
      </div>
    </Stack>
  );
}
