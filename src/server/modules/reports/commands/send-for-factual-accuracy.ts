import { reportOperations } from '../../../../contract/reports.ts';
import { sendForFactualAccuracy } from '../../../../rules/reports/factual-accuracy.ts';
import { textsAreThere } from '../../../../rules/reports/report.ts';
import { leadsTheTeam, moveAssessment } from '../../assessments/index.ts';
import { shareObservations } from '../../fieldwork/index.ts';
import { reportShared } from '../letters/report-shared.ts';
import { reportCommand } from '../report-command.ts';
import { changeReport, rowOf } from '../reports.store.ts';
import { resultsNow } from '../results.ts';

/** The lead shares the draft and its observations with the party, who checks the facts. What it sees is kept as it is now. */
export const sendForFactualAccuracyCommand = reportCommand({
  operation: reportOperations['send-for-factual-accuracy'],
  allows: ['assessor-lead'],
  who: leadsTheTeam,
  look: ({ report }) => textsAreThere(report),
  decide: ({ on, book }, { report }) => sendForFactualAccuracy(report, on, book),
  async apply({ tx, on }, record, event) {
    const { assessment } = record;
    await changeReport(tx, rowOf(record).id, {
      state: 'factual-accuracy',
      shared_on: on,
      comments_due_on: event.commentsDueOn,
      comments_closed_on: null,
      results: JSON.stringify(await resultsNow(tx, assessment, on)),
    });
    await shareObservations(tx, assessment.id, on);
    await moveAssessment(tx, assessment.id, 'factual-accuracy', event.commentsDueOn);
  },
  tell: reportShared,
});
