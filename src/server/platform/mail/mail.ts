import ical, { ICalCalendarMethod, ICalEventClass, ICalEventStatus } from 'ical-generator';
import { sql } from 'kysely';
import nodemailer from 'nodemailer';
import type { Tx } from '../../db/database.ts';
import type { Veils } from '../http/veil.ts';
import type { Deliver } from '../outbox/dispatcher.ts';

/** What the outbox holds for one e-mail; see outbox/hand-in.ts. */
interface MailPayload {
  readonly to: { readonly name: string; readonly email: string };
  readonly letter: string;
  readonly subject: string;
  readonly body: string;
  readonly link: string;
  readonly linkIsSecret?: boolean;
  readonly calendar: CalendarEntry | null;
}

interface CalendarEntry {
  readonly uid: string;
  readonly title: string;
  readonly startOn: string;
  readonly endOn: string;
  readonly phases?: readonly { readonly startOn: string; readonly endOn: string }[];
  readonly cancelled?: boolean;
}

interface Options {
  readonly smtpUrl: string;
  readonly from: string;
  readonly publicUrl: string;
  /** What is done to mails for those who may not read everything by name. */
  readonly veils: Veils;
}

/**
 * Sends the outbox's e-mails over SMTP. The message id is the outbox id: should a crash fall between sending and
 * remembering, the second copy bears the same id and mail programs show one.
 */
export function openMail({ smtpUrl, from, publicUrl, veils }: Options): { deliver: Deliver; close(): void } {
  const transport = nodemailer.createTransport({
    url: smtpUrl,
    connectionTimeout: 10_000,
    greetingTimeout: 10_000,
    socketTimeout: 20_000,
  });
  const deliver: Deliver = async (tx, { id, payload }) => {
    const mail = await asItMayBeRead(tx, payload as MailPayload, veils);
    const calendar = mail.calendar && calendarFile(mail.calendar, publicUrl + mail.link);
    await transport.sendMail({
      messageId: `<${id}@${new URL(publicUrl).hostname}>`,
      from,
      to: { name: mail.to.name, address: mail.to.email },
      subject: mail.subject,
      text: `Dear ${mail.to.name},\n\n${mail.body}\n\n${publicUrl}${mail.link}\n\nAssay, for SECAS\n`,
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Assay-Letter': mail.letter },
      ...(calendar && { icalEvent: { method: calendar.method, filename: 'assessment.ics', content: calendar.text } }),
    });
    if (mail.linkIsSecret) await forgetLink(tx, id);
  };
  return { deliver, close: () => transport.close() };
}

/**
 * A mail as its reader may read it on the day it is sent. One with a secret link speaks of nobody but its reader, and the
 * secret has to arrive as it is.
 */
async function asItMayBeRead(tx: Tx, mail: MailPayload, veils: Veils): Promise<MailPayload> {
  if (mail.linkIsSecret) return mail;
  const { email } = mail.to;
  const reader = await tx.selectFrom('people').select(['side', 'roles']).where('email', '=', email).executeTakeFirst();
  const veil = reader && veils.mayBeFor(reader) ? await veils.of(tx) : undefined;
  if (!veil) return mail;
  const { subject, body, link, calendar } = mail;
  return { ...mail, ...(veil.of({ subject, body, link, calendar }) as Pick<MailPayload, 'subject'>) };
}

/** A secret link is in the mail from now on and nowhere else. */
async function forgetLink(tx: Tx, messageId: string): Promise<void> {
  await tx.updateTable('outbox').set({ payload: sql`payload - 'link'` }).where('id', '=', messageId).execute();
}

/** One entry; of days with a break, one for each phase, so that the days of the break stay free in the calendar. */
function stretchesOf({ uid, title, startOn, endOn, phases }: CalendarEntry) {
  if (!phases) return [{ id: uid, title, startOn, endOn }];
  return phases.map((phase, at) => ({ id: `${at + 1}.${uid}`, title: `${title}, phase ${at + 1}`, ...phase }));
}

/**
 * All-day entries, so that no time zone can move the assessment by a day. The days of an assessment are Amber, as is their
 * confirmation: whoever shares a calendar shows by `CLASS` no more of them than that the days are taken.
 */
export function calendarFile(entry: CalendarEntry, url?: string): { text: string; method: 'publish' | 'cancel' } {
  const cancelled = entry.cancelled === true;
  const calendar = ical({
    prodId: { company: 'Assay', product: 'Assay' },
    method: cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH,
    x: { 'X-MARKING': 'AMBER' },
  });
  for (const { id, title, startOn, endOn } of stretchesOf(entry)) {
    calendar.createEvent({
      id,
      // The stamp is the entry's own day: the same entry always makes the same bytes.
      stamp: new Date(`${startOn}T00:00:00Z`),
      start: new Date(`${startOn}T00:00:00Z`),
      // The end of an all-day entry is the day after its last (RFC 5545).
      end: new Date(Date.parse(`${endOn}T00:00:00Z`) + 86_400_000),
      allDay: true,
      class: ICalEventClass.CONFIDENTIAL,
      timezone: 'UTC',
      summary: title,
      ...(url !== undefined && { url }),
      status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    });
  }
  return { text: calendar.toString(), method: cancelled ? 'cancel' : 'publish' };
}
