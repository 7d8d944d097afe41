import { accessOperations } from '../../../contract/access.ts';
import { mayBePassword } from '../../../rules/access/password.ts';
import { isCommonPassword } from '../../access/common-passwords.ts';
import { accountOperation } from '../../platform/http/handler.ts';
import { Refused } from '../../platform/refused.ts';
import { noteOwnAccount } from './account.store.ts';
import { fetchHeaders } from './sign-in.ts';

const CHANGE = accessOperations['change-password'];

/** One's own password, with the present one: whoever sits down at an open screen cannot take the account away. */
export const changePassword = accountOperation({
  operation: CHANGE,
  async handle(binding, { caller: { actor }, request, body: { currentPassword, newPassword } }) {
    const outcome = mayBePassword(newPassword, actor, await isCommonPassword(newPassword));
    if (!outcome.ok) throw new Refused(outcome.refusal);
    const attempt = await binding.signIn.attempts.begin(actor.email, request.ip);
    const cookies = await binding.signIn.changePassword(currentPassword, newPassword, fetchHeaders(request));
    await attempt.succeeded();
    await noteOwnAccount(binding, actor, CHANGE.id, { event: 'password-changed', letter: passwordChanged });
    return { answer: { changed: true }, cookies };
  },
});

const passwordChanged = {
  subject: 'Your password was changed',
  body: 'Everywhere but there you were signed out.',
};
