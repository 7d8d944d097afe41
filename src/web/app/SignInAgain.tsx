import { useQueryClient } from '@tanstack/react-query';
import { ask } from '../api.ts';
import { links } from '../links.ts';
import { Dialog } from '../ui/index.ts';
import { SignInForm } from './SignInForm.tsx';
import type { Me } from './session.tsx';

/** The session ended while a page was open: signing in over it, so that nothing that was typed is lost. */
export default function SignInAgain({ me, onDone }: { me: Me; onDone: () => void }) {
  const queries = useQueryClient();
  const goOn = async () => {
    const now = await ask('read-me', {});
    // Somebody else must not see what was read for the first one.
    if (now.personId !== me.personId) location.assign(links.home());
    await queries.invalidateQueries();
    onDone();
  };
  return (
    <Dialog open title="Your session has ended" onClose={onDone}>
      <p>Sign in to go on where you were. What you typed is still there.</p>
      <SignInForm email={me.email} onDone={() => void goOn()} />
    </Dialog>
  );
}
