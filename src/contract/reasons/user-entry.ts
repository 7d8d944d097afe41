import type { Reason } from '../../rules/reasons.ts';
import { dayInWords, nameInWords, type Sentence } from '../words.ts';

export const userEntry = {
  'status-allows-entry': ({ userRole, status, setOn }) =>
    `As ${nameInWords(userRole)} the Party has the status “${nameInWords(status)}” since ${dayInWords(setOn)}; with it, User Entry may be completed.`,
  'status-forbids-entry': ({ userRole, status, setOn }) =>
    `As ${nameInWords(userRole)} the Party has the status “${nameInWords(status)}” since ${dayInWords(setOn)}; with it, User Entry may not be completed.`,
  'no-status-yet': ({ userRole }) => `As ${nameInWords(userRole)} the Party has no assurance status yet.`,
  'privacy-not-decided-here': ({ userRole }) =>
    `${nameInWords(userRole)}: User Entry also needs the outcome of a privacy assessment, which is not decided here.`,
  'entry-security-met': ({ userRole }) => `${nameInWords(userRole)}: the security requirement of User Entry is met.`,
  'entry-security-not-met': ({ userRole }) =>
    `${nameInWords(userRole)}: the security requirement of User Entry is not met.`,
} as const satisfies Partial<Record<Reason, Sentence>>;
