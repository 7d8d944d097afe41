import type { Body } from '../parties/people.ts';
import { allow, type Outcome, refuse } from '../values/outcome.ts';

/** Single sign-on as it is to be set. */
export interface SingleSignOnWanted {
  readonly issuer: string;
  readonly clientId: string;
  /** Empty: the one there is stays. */
  readonly clientSecret: string;
  readonly demanded: boolean;
}

/** Single sign-on as it is set. */
export interface SingleSignOnNow {
  readonly issuer: string;
  readonly clientId: string;
  /** Somebody has signed in through it as it is set. */
  readonly used: boolean;
}

const HTTPS = /^https:\/\/[^\s/?#]+/;
const HTTP_OR_HTTPS = /^https?:\/\/[^\s/?#]+/;

export interface SingleSignOnSet {
  readonly event: 'sso-set';
  readonly issuer: string;
  readonly clientId: string;
  readonly demanded: boolean;
}

export interface BodySingleSignOnSet extends Omit<SingleSignOnSet, 'event'> {
  readonly event: 'body-sso-set';
  readonly body: Body;
  readonly organisation: string;
}

/**
 * Whether single sign-on may be set so. A provider is demanded only once somebody came in through it: otherwise a slip would
 * keep everybody out. Refuses `sso-address`, `sso-secret-missing`, `sso-not-used`.
 *
 * @param onlyHttps in service; a demo may ask a provider on its own machine
 */
export function setSingleSignOn(
  wanted: SingleSignOnWanted,
  now: SingleSignOnNow | undefined,
  onlyHttps: boolean,
): Outcome<readonly SingleSignOnSet[]> {
  const { issuer, clientId, clientSecret, demanded } = wanted;
  if (!(onlyHttps ? HTTPS : HTTP_OR_HTTPS).test(issuer)) return refuse('sso-address');
  const isSame = now?.issuer === issuer && now.clientId === clientId && clientSecret === '';
  if (clientSecret === '' && !isSame) return refuse('sso-secret-missing');
  if (demanded && !(isSame && now.used)) return refuse('sso-not-used');
  return allow([{ event: 'sso-set', issuer, clientId, demanded }]);
}

/**
 * Whether single sign-on of an organisation of a body may be set so: as of a Party, for an organisation some of whose people
 * it would sign in. A member of the SSC whom a Party employs acts in person and not for the employer, so nobody's provider
 * speaks for them (domain 1.3). Refuses `sso-signs-nobody-in`, `sso-address`, `sso-secret-missing`, `sso-not-used`.
 *
 * @param signsIn how many active people of the organisation the provider would sign in
 */
export function setBodySingleSignOn(
  wanted: SingleSignOnWanted & { readonly body: Body; readonly organisation: string },
  now: SingleSignOnNow | undefined,
  signsIn: number,
  onlyHttps: boolean,
): Outcome<readonly BodySingleSignOnSet[]> {
  // What is there may be changed, the demand lifted, when the last of its people has gone.
  if (!now && signsIn === 0) return refuse('sso-signs-nobody-in');
  const outcome = setSingleSignOn(wanted, now, onlyHttps);
  if (!outcome.ok) return outcome;
  const { body, organisation, issuer, clientId, demanded } = wanted;
  return allow([{ event: 'body-sso-set', body, organisation, issuer, clientId, demanded }]);
}
