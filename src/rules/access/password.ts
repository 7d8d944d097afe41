import { allow, type Outcome, refuse } from '../values/outcome.ts';

/** A password is long rather than odd: length is asked for, composition is not (NIST SP 800-63B). */
export const LEAST_PASSWORD_CHARACTERS = 12;

/** Whose password it is to be. */
export interface PasswordOwner {
  readonly name: string;
  readonly email: string;
}

/**
 * Whether a password may be set: long enough, not one that many people use, and not made of its owner's name or address.
 *
 * @param isCommon whether it is one that many people use; the list is not the rule's business
 * Refuses `password-too-short`, `password-common`, `password-of-owner`.
 */
export function mayBePassword(password: string, owner: PasswordOwner, isCommon: boolean): Outcome<null> {
  // Characters as a person counts them: an emoji is one.
  if ([...password].length < LEAST_PASSWORD_CHARACTERS) {
    return refuse('password-too-short', { least: LEAST_PASSWORD_CHARACTERS });
  }
  if (isOfOwner(password, owner)) return refuse('password-of-owner');
  return isCommon || isMonotonous(password) ? refuse('password-common') : allow(null);
}

/** Nothing is left, or next to nothing, once the owner's name, address and what joins them are taken out. */
function isOfOwner(password: string, { name, email }: PasswordOwner): boolean {
  const [local = '', host = ''] = email.toLowerCase().split('@');
  const words = [...`${name} ${local} ${host}`.toLowerCase().split(/[^\p{L}]+/u), local.replace(/[^\p{L}]/gu, '')]
    .filter((word) => word.length > 2)
    .sort((a, b) => b.length - a.length);
  const rest = words.reduce((left, word) => left.replaceAll(word, ''), password.toLowerCase());
  return rest !== password.toLowerCase() && rest.replace(/[^\p{L}]/gu, '').length < 4;
}

const isMonotonous = (password: string): boolean => new Set(password).size < 5;
