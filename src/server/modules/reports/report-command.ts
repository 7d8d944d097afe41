import type { z } from 'zod';
import type { Report, reportOperations } from '../../../contract/reports.ts';
import type { ActionName } from '../../../rules/assessments/actions.ts';
import { mayAct } from '../../../rules/assessments/life.ts';
import type { Overlay } from '../../../rules/rulebook/dated.ts';
import type { Day } from '../../../rules/values/day.ts';
import type { Outcome } from '../../../rules/values/outcome.ts';
import type { Role } from '../../../rules/vocabulary.ts';
import type { Actor } from '../../access/actor.ts';
import type { Asked, Command, DomainEvent } from '../../platform/command/command.ts';
import type { Message } from '../../platform/outbox/message.ts';
import { type AssessmentRecord, assessmentCommand } from '../assessments/index.ts';
import { readReport } from './queries/read-report.ts';
import { type OnReport, reportOffers } from './report-offers.ts';
import { newestReport } from './reports.store.ts';

type ReportOperation = (typeof reportOperations)[keyof typeof reportOperations] & { readonly id: ActionName };

/** A command on a report: the parts that differ from one to the next. */
interface ReportCommandDeclaration<Op extends ReportOperation, Facts, E extends DomainEvent> {
  readonly operation: Op;
  readonly allows: readonly Role[];
  readonly who: (actor: Actor, assessment: AssessmentRecord) => boolean;
  /** Reads what the decision needs besides the report. Undefined: the request names something that does not exist. */
  readonly facts?: (asked: Asked<Op>, on: OnReport) => Promise<Facts | undefined>;
  /** The version that `body.version` is compared with; the report's own unless said otherwise. */
  readonly version?: (facts: Facts) => number;
  /** The rule asked before anybody presses, where it can be: it opens or closes the action on the page. */
  readonly look?: (report: OnReport, actor: Actor, on: Day, book: Overlay) => Outcome<unknown>;
  readonly decide: (asked: Asked<Op>, report: OnReport, facts: Facts) => Outcome<readonly E[]>;
  readonly apply: (asked: Asked<Op>, report: OnReport, event: E, facts: Facts) => Promise<void>;
  readonly tell?: (asked: Asked<Op>, report: OnReport, event: E) => Promise<readonly Message[]> | readonly Message[];
}

/** Declares a command on `/assessments/{assessmentId}/report/…`, offers it on the report, and answers with the report as it is then. */
export function reportCommand<Op extends ReportOperation, Facts, E extends DomainEvent>(
  declared: ReportCommandDeclaration<Op, Facts, E>,
): Command {
  const { operation, allows, who, decide, apply, tell, look } = declared;
  const declaredCommand = assessmentCommand<Op, { report: OnReport; facts: Facts }, E>({
    operation,
    allows,
    who,
    async facts(asked, assessment) {
      const report = { assessment, ...(await newestReport(asked.tx, assessment)) };
      const facts = declared.facts ? await declared.facts(asked, report) : ({} as Facts);
      return facts === undefined ? undefined : { report, facts };
    },
    version: ({ facts }) => (declared.version ? declared.version(facts.facts) : facts.report.version),
    decide: (asked, { facts }) => decide(asked, facts.report, facts.facts),
    apply: (asked, { facts }, event) => apply(asked, facts.report, event, facts.facts),
    ...(tell && { tell: (asked, { facts }, event) => tell(asked, facts.report, event) }),
    answer: async ({ tx, actor, on }, { assessment }) =>
      (await readReport(tx, actor, on, assessment.id)) as z.output<typeof Report> & z.output<Op['answer']>,
  });
  reportOffers.add(declaredCommand, (actor, report, on, book) => {
    if (!who(actor, report.assessment)) return undefined;
    const possible = mayAct(operation.id, report.assessment.state);
    return possible.ok && look ? look(report, actor, on, book) : possible;
  });
  return declaredCommand;
}
