import type { z } from 'zod';
import type { Meeting } from '../../../contract/committee.ts';
import type { Operation } from '../../../contract/operation.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Outcome } from '../../../rules/values/outcome.ts';
import type { Role } from '../../../rules/vocabulary.ts';
import { type Asked, type Command, command, type DomainEvent } from '../../platform/command/command.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { aboutMeeting, lockMeeting, type MeetingRecord } from './committee.store.ts';
import { meetingOffers } from './committee-offers.ts';
import { nothingClosed } from './interests.store.ts';
import { readMeeting } from './queries/read-meeting.ts';

/** What a command on a meeting is given. */
export interface OnMeeting<Facts> {
  readonly meeting: MeetingRecord;
  readonly facts: Facts;
}

/** A command on one meeting: the parts that differ from one to the next. */
interface MeetingCommandDeclaration<Op extends Operation, Facts, E extends DomainEvent> {
  readonly operation: Op;
  readonly allows: readonly Role[];
  /** As `CommandDeclaration.stepUp`. */
  readonly stepUp?: boolean;
  /** Reads what the decision needs besides the meeting. Undefined: the request names something that does not exist. */
  readonly facts: (asked: Asked<Op>, meeting: MeetingRecord) => Promise<Facts | undefined>;
  /** False when no version is compared. */
  readonly versioned?: false;
  readonly look: (meeting: MeetingRecord, on: Day) => Outcome<unknown>;
  readonly decide: (asked: Asked<Op>, loaded: OnMeeting<Facts>) => Outcome<readonly E[]>;
  readonly apply: (asked: Asked<Op>, loaded: OnMeeting<Facts>, event: E) => Promise<void>;
  readonly tell?: (
    asked: Asked<Op>,
    loaded: OnMeeting<Facts>,
    event: E,
  ) => Promise<readonly Message[]> | readonly Message[];
}

/** Declares a command on `/meetings/{meetingId}/…`, offers it on the meeting, and answers with the meeting as it is then. */
export function meetingCommand<Op extends Operation, Facts, E extends DomainEvent>(
  declared: MeetingCommandDeclaration<Op, Facts, E>,
): Command {
  const made = command<Op, OnMeeting<Facts>, E>({
    operation: declared.operation,
    allows: declared.allows,
    ...(declared.stepUp && { stepUp: true }),
    async load(asked) {
      const { meetingId } = asked.params as { meetingId: string };
      const meeting = await lockMeeting(asked.tx, meetingId);
      const facts = meeting && (await declared.facts(asked, meeting));
      return meeting && facts !== undefined ? { meeting, facts } : undefined;
    },
    mayAct: () => true,
    version: ({ meeting }) => (declared.versioned === false ? undefined : meeting.version),
    decide: declared.decide,
    subject: (_asked, { meeting }) => aboutMeeting(meeting),
    apply: declared.apply,
    ...(declared.tell && { tell: declared.tell }),
    // The meeting itself is no secret; an agenda that tells of a party closed to the reader since then is one.
    seesStill: ({ tx }, stored) => nothingClosed(tx, (stored as z.output<typeof Meeting>).agenda),
    answer: (asked, { meeting }) => answerMeeting(asked, meeting) as Promise<z.output<Op['answer']>>,
  });
  meetingOffers.add(made, (_actor, { meeting }, on) => meeting && declared.look(meeting, on));
  return made;
}

/** The meeting as it is after the command. */
export async function answerMeeting(
  { tx, actor, on }: Pick<Asked<Operation>, 'tx' | 'actor' | 'on'>,
  { id }: { readonly id: string },
): Promise<z.output<typeof Meeting>> {
  const meeting = await readMeeting(tx, actor, on, id);
  if (!meeting) throw new Error(`The meeting ${id} is gone.`);
  return meeting;
}
