import type { Handler } from '../../platform/http/handler.ts';
import { addToAgendaCommand } from './commands/add-to-agenda.ts';
import { castVoteCommand } from './commands/cast-vote.ts';
import { closeMeetingCommand } from './commands/close-meeting.ts';
import { declareInterestCommand } from './commands/declare-interest.ts';
import { declareStandingInterestCommand } from './commands/declare-standing-interest.ts';
import { holdMeetingCommand } from './commands/hold-meeting.ts';
import { liftInterestCommand } from './commands/lift-interest.ts';
import { planMeetingCommand } from './commands/plan-meeting.ts';
import { preparePaperPackCommand } from './commands/prepare-paper-pack.ts';
import { recordDecisionCommand } from './commands/record-decision.ts';
import { removeFromAgendaCommand } from './commands/remove-from-agenda.ts';
import { listInterests } from './queries/interests.ts';
import { listMeetings } from './queries/list-meetings.ts';
import { previewDecision } from './queries/preview-decision.ts';
import { readAgendaItemQuery } from './queries/read-agenda-item.ts';
import { readCommitteeQuery } from './queries/read-committee.ts';
import { readMeetingQuery } from './queries/read-meeting.ts';

export const committeeRoutes = (): Handler[] => [
  listMeetings,
  readMeetingQuery,
  planMeetingCommand,
  holdMeetingCommand,
  closeMeetingCommand,
  preparePaperPackCommand,
  readCommitteeQuery,
  addToAgendaCommand,
  removeFromAgendaCommand,
  readAgendaItemQuery,
  listInterests,
  declareInterestCommand,
  declareStandingInterestCommand,
  liftInterestCommand,
  castVoteCommand,
  previewDecision,
  recordDecisionCommand,
];
