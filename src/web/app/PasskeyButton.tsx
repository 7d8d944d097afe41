import { useMutation } from '@tanstack/react-query';
import { notFetched, problemOf } from '../api.ts';
import { Button, Problem, Stack } from '../ui/index.ts';
import { hasPasskeys } from './hasPasskeys.ts';

interface PasskeyButtonProps {
  for: 'sign-in' | 'confirm';
  label: string;
  onDone: () => void;
}

/** Shown where the browser has passkeys. */
export function PasskeyButton({ for: purpose, label, onDone }: PasskeyButtonProps) {
  const ceremony = useMutation({
    mutationFn: async () => {
      // Its code is fetched only now: most people sign in without one.
      const ceremony = await import('./passkey.ts').then(
        ({ CEREMONIES }) => CEREMONIES[purpose],
        () => {
          throw notFetched();
        },
      );
      await ceremony();
    },
    onSuccess: onDone,
  });
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
