import { committeeOperations } from '../../../../contract/committee.ts';
import { allow } from '../../../../rules/values/outcome.ts';
import { SECAS_OFFICERS } from '../../../access/roles.ts';
import { type Edition, hasCodes, makeEdition, partiesOnAgenda, writeEdition } from '../editions.ts';
import { meetingCommand } from '../meeting-command.ts';
import { readsCodes } from '../veil.ts';

interface PaperPackPrepared {
  readonly event: 'paper-pack-prepared';
  readonly papersOf: number;
}

/** A reader has the agenda and papers made into one PDF: what they may read, and nothing that tells of the rest. */
export const preparePaperPackCommand = meetingCommand({
  operation: committeeOperations['prepare-paper-pack'],
  allows: ['ssc-member', 'ssc-chair', 'panel-observer', ...SECAS_OFFICERS],
  versioned: false,
  facts: async ({ tx, actor, newId }, meeting): Promise<Edition> => ({
    documentId: newId(),
    forPersonId: actor.personId,
    speaksOf: await partiesOnAgenda(tx, meeting.id),
    anonymised: readsCodes(actor) && (await hasCodes(tx)),
  }),
  look: () => allow(true),
  decide: (_asked, { facts }) =>
    allow<readonly PaperPackPrepared[]>([{ event: 'paper-pack-prepared', papersOf: facts.speaksOf.length }]),
  apply: (asked, { meeting, facts }) => writeEdition(asked, meeting, 'paper-pack', facts),
  tell: (_asked, { facts }) => [makeEdition('paper-pack', facts)],
});
