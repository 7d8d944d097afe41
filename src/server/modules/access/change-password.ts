import { accessOperations } from '../../../contract/access.ts';
import type { BodyOf } from '../../../contract/operation.ts';
import { mayBePassword } from '../../../rules/access/password.ts';
import type { Attempts } from '../../access/attempts.ts';
import { isCommonPassword } from '../../access/common-passwords.ts';
import { actorFrom, type OpenHandler } from '../../platform/http/bind.ts';
import { Refused } from '../../platform/refused.ts';
import { noteOwnAccount } from './account.store.ts';
import { fetchHeaders } from './sign-in.ts';

const CHANGE = accessOperations['change-password'];

/** One's own password, with the present one: whoever sits down at an open screen cannot take the account away. */
export const changePassword = (attempts: Attempts): OpenHandler => ({
  kind: 'open',
  operation: CHANGE,
  async handle(binding, request, { currentPassword, newPassword }: BodyOf<typeof CHANGE>) {
    const actor = await actorFrom(binding, request);
    const outcome = mayBePassword(newPassword, actor, await isCommonPassword(newPassword));
    if (!outcome.ok) throw new Refused(outcome.refusal);
    const attempt = attempts.begin(actor.email, request.ip);
    const headers = fetchHeaders(request.headers);
    const cookies = await binding.signIn.changePassword(currentPassword, newPassword, headers);
    attempt.succeeded();
    await binding.database.as(actor, (tx) => noteOwnAccount(binding, tx, actor, CHANGE.id, 'password-changed'));
    return { answer: { changed: true }, cookies };
  },
});
