import { type Answer, ApiProblem, type BodyInput, newCommandId, send } from '../api.ts';

type Options = Answer<'begin-passkey'>['options'];
type Response = BodyInput<'add-passkey'>['response'];

/** Has the browser make a passkey. @throws ApiProblem when the person or the browser stops */
export async function makePasskey(options: Options): Promise<Response> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as never);
  return answered(await navigator.credentials.create({ publicKey }).catch(stopped));
}

/** What a passkey is asked for: to sign in, or to show again who one is. @throws ApiProblem when it comes to nothing */
export const CEREMONIES = {
  'sign-in': async () => {
    const { options } = await send('begin-passkey-sign-in', {}, newCommandId());
    await send('finish-passkey-sign-in', { body: { response: await askPasskey(options) } }, newCommandId());
  },
  confirm: async () => {
    const { options } = await send('begin-passkey-confirmation', {}, newCommandId());
    await send('confirm-with-passkey', { body: { response: await askPasskey(options) } }, newCommandId());
  },
} as const;

/** Has the browser ask for a passkey. @throws ApiProblem when the person or the browser stops */
async function askPasskey(options: Options): Promise<Response> {
  const publicKey = PublicKeyCredential.parseRequestOptionsFromJSON(options as never);
  return answered(await navigator.credentials.get({ publicKey }).catch(stopped));
}

function answered(credential: Credential | null): Response {
  if (!credential) return stopped();
  return (credential as PublicKeyCredential).toJSON() as unknown as Response;
}

function stopped(): never {
  throw new ApiProblem({
    title: 'The passkey did not answer',
    status: 400,
    detail: 'You stopped it, it took too long, or this device has no passkey for it.',
    next: 'Try again, or go on with your password.',
  });
}
