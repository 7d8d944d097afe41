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
