import type { Audience, LetterMessage } from '../../../platform/outbox/message.ts';

interface SingleSignOnSet {
  /** Of the organisation. */
  readonly name: string;
  readonly demanded: boolean;
  readonly link: string;
}

/** Whoever runs a provider can come in as those it speaks for: they are told that it was set. */
export const letterOf = (
  { name, demanded, link }: SingleSignOnSet,
  to: Audience,
  partyId: string | null,
): LetterMessage => ({
  topic: 'letter',
  letter: 'sso-set',
  to,
  partyId,
  subject: `Single sign-on of ${name} was set`,
  body: demanded
    ? 'Its people sign in through its OpenID provider and no other way from now on.'
    : 'Its people may sign in through its OpenID provider, beside their passwords and passkeys.',
  link,
  confidential: false,
});
