import type { ReactNode } from 'react';
import { isWord, nameOf } from '../../contract/names.ts';
import { Clause } from './Clause.tsx';
import { formatCount, formatDay, formatPence, humanise } from './format.ts';
import { TrustTag } from './TrustTag.tsx';
import type { BecauseStep, CitationInfo, ClauseInfo, Fact, Trust } from './types.ts';

/** A fact in words. Names tell the kind: `…On` is a day, `…Pence` money; the rest is read as it stands. */
function factText(name: string, fact: Fact): string {
  if (fact === null) return 'none';
  if (typeof fact === 'boolean') return fact ? 'yes' : 'no';
  if (typeof fact === 'number') return name.endsWith('Pence') ? formatPence(fact) : formatCount(fact);
  return fact.split(', ').map(wordOrDay).join(', ');
}

/** A word of the vocabulary by its name, a day as people read it, anything else as it is. */
const wordOrDay = (text: string): string => (isWord(text) ? nameOf(text) : formatDay(text));

/** The name of a fact in words: `startsOn` → "Starts on", `ratePence` → "Rate". */
function factName(name: string): string {
  return humanise(name.replace(/(Pence|Days)$/, (unit) => (unit === 'Days' ? ' days' : '')));
}

function clauseOf(step: BecauseStep): ClauseInfo | null {
  if (typeof step.clause === 'object') return step.clause;
  if (step.clause) return { label: step.clause };
  return step.citation ? clauseFrom(step.citation, step.trust) : null;
}

/** A citation as its chip shows it: `SEC G8.27`, with the document, the edition and what it says in the pop-up. */
export function clauseFrom({ document, clause, edition, note }: CitationInfo, trust?: Trust): ClauseInfo {
  const short = document
    .replace(/^Smart Energy Code, Section [A-Z]\d*$/, 'SEC')
    .replace(/^Security Controls Framework/, 'SCF');
  const title = [document, clause, edition && `(${edition})`].filter(Boolean).join(' ');
  return { label: clause ? `${short} ${clause}` : short, title, text: note, trust };
}

/** A rule is shown as its sentence; an identifier (no spaces) is made readable. */
const ruleText = (rule: string) => (rule.includes(' ') ? rule : humanise(rule));

function Step({ step }: { step: BecauseStep }) {
  const clause = clauseOf(step);
  const facts = Object.entries(step.facts ?? {});
  return (
    <li className="because__step">
      <p className="because__rule">{ruleText(step.rule)}</p>
      {facts.length > 0 ? (
        <dl className="because__facts">
          {facts.map(([name, fact]) => (
            <div key={name}>
              <dt>{factName(name)}</dt>
              <dd>{factText(name, fact)}</dd>
            </div>
          ))}
        </dl>
      ) : null}
      <p className="because__source">
        {clause ? <Clause {...clause} /> : null}
        <TrustTag trust={step.trust} />
      </p>
    </li>
  );
}

export interface BecauseProps {
  steps: readonly BecauseStep[];
  /** The line above the steps. */
  heading?: ReactNode | undefined;
  /** Folded away behind the heading until asked for. */
  folded?: boolean | undefined;
}

/** The reasoning behind an answer, step by step, each with its facts, its clause and how far that can be trusted. */
export function Because({ steps, heading = 'Because', folded = false }: BecauseProps) {
  if (steps.length === 0) return null;
  const list = (
    <ol className="because__steps">
      {steps.map((step) => (
        <Step key={`${step.rule} ${step.citation?.clause ?? ''} ${JSON.stringify(step.facts ?? {})}`} step={step} />
      ))}
    </ol>
  );
  if (folded) {
    return (
      <details className="because because--folded">
        <summary>{heading}</summary>
        {list}
      </details>
    );
  }
  return (
    <div className="because">
      <p className="because__heading">{heading}</p>
      {list}
    </div>
  );
}
