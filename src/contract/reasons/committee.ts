import type { Reason } from '../../rules/reasons.ts';
import { countInWords, dayInWords, nameInWords, numberInWords, type Sentence } from '../words.ts';

export const committee = {
  quorum: ({ appointed, recused, present, needed }) =>
    `Of ${countInWords(appointed, 'appointed member')} ${numberInWords(recused)} may not decide; of the others ${numberInWords(present)} are present, and ${numberInWords(needed)} are needed.`,
  vote: ({ votesFor, votesAgainst, abstentions }) =>
    `There are ${countInWords(votesFor, 'vote')} for and ${numberInWords(votesAgainst)} against, with ${countInWords(abstentions, 'abstention')}.`,
  'casting-vote': ({ vote }) => `The votes are tied, so the chair’s casting vote decides: ${nameInWords(vote)}.`,
  interest: ({ nature }) => `An interest stands in the way: ${nature}.`,
  'status-is-set': () => 'On an initial Full User Security Assessment the SSC sets an assurance status.',
  'round-is-noted': ({ kind }) => `A ${nameInWords(kind)} is noted by the SSC; no assurance status is set on it.`,
  'outcome-needs-conditions': ({ outcome }) =>
    `A decision “${nameInWords(outcome)}” names the steps that remain to be taken.`,
  'outcome-needs-date': ({ outcome }) =>
    `A decision “${nameInWords(outcome)}” sets the date by which the next round is due.`,
  'papers-due': ({ papersDueOn, heldOn }) =>
    `Papers for the meeting of ${dayInWords(heldOn)} are due on ${dayInWords(papersDueOn)}.`,
  'appeal-possible': ({ adviseByOn }) =>
    `A Party that disagrees may appeal to the Authority, whose determination is final; no time limit is known, and we advise to appeal by ${dayInWords(adviseByOn)}.`,
} as const satisfies Partial<Record<Reason, Sentence>>;
