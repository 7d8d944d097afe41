import type { DocumentKind, Marking } from '../../../rules/vocabulary.ts';

/** Whom a letter is for: people found by side and role at the time it is handed in. */
export interface Audience {
  /** All people of this party who act for it. */
  readonly partyId?: string;
  /** People with one of these roles (within the party when `partyId` is given). */
  readonly roles?: readonly string[];
  /** These people. */
  readonly personIds?: readonly string[];
}

/**
 * A letter to people: an entry in each one's inbox, and a copy by e-mail.
 * The e-mail carries the subject and the link only in so far as `confidential` allows.
 */
export interface LetterMessage {
  readonly topic: 'letter';
  /** The letter's name, verb-noun as its use-case: `booking-confirmed`. */
  readonly letter: string;
  readonly to: Audience;
  readonly partyId: string | null;
  readonly subject: string;
  /** Plain text, paragraphs separated by blank lines. */
  readonly body: string;
  /** Where it is dealt with, as a path: `/bookings/…`. */
  readonly link: string;
  /** True: the e-mail says only that there is something to read; the inbox has the text. */
  readonly confidential: boolean;
  /** A calendar entry to go with the e-mail. */
  readonly calendar?: {
    readonly uid: string;
    readonly title: string;
    readonly startOn: string;
    readonly endOn: string;
    /** When the days do not follow on each other: each stretch of them. */
    readonly phases?: readonly { readonly startOn: string; readonly endOn: string }[];
    readonly cancelled?: boolean;
  };
}

/**
 * An e-mail whose link is for one reader alone, such as an invitation. It goes into no inbox, and once it is sent the
 * outbox forgets the link.
 */
interface SecretMail {
  readonly topic: 'mail';
  readonly letter: string;
  readonly to: { readonly name: string; readonly email: string };
  readonly partyId: string | null;
  readonly subject: string;
  readonly body: string;
  readonly link: string;
  readonly linkIsSecret: true;
  readonly calendar: null;
}

/** A PDF to make after the commit. The document's row exists already, as `rendering`. */
export interface DocumentMessage {
  readonly topic: 'document';
  readonly documentId: string;
  readonly kind: DocumentKind;
  readonly marking: Marking;
  readonly partyId: string | null;
}

export type Message = LetterMessage | SecretMail | DocumentMessage;
