import { type Answer, ApiProblem, type BodyInput } from '../api.ts';

type Options = Answer<'begin-passkey'>['options'];
type Response = BodyInput<'add-passkey'>['response'];

/** Whether this browser can make and use passkeys, at this address. */
export const hasPasskeys = (): boolean =>
  window.isSecureContext &&
  'PublicKeyCredential' in window &&
  'parseCreationOptionsFromJSON' in window.PublicKeyCredential;

/** Has the browser make a passkey. @throws ApiProblem when the person or the browser stops */
export async function makePasskey(options: Options): Promise<Response> {
  const publicKey = PublicKeyCredential.parseCreationOptionsFromJSON(options as never);
  return answered(await navigator.credentials.create({ publicKey }).catch(stopped));
}

/** Has the browser ask for a passkey. @throws ApiProblem when the person or the browser stops */
export async function askPasskey(options: Options): Promise<Response> {
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
