import type React from 'react';
import { useId } from 'react';
import { plural } from './format.ts';
import { useWidth } from './useWidth.ts';

/** How each result is drawn: a colour (class) and a pattern, so that it can be told apart on paper and without colour. */
export const CONTROL_RESULT_LEGEND = [
  { key: 'compliant', label: 'Compliant', pattern: 'plain' },
  { key: 'observation', label: 'Observation', pattern: 'dots' },
  { key: 'potential-non-compliance', label: 'Potential non-compliance', pattern: 'rising' },
  { key: 'actual-non-compliance', label: 'Actual non-compliance', pattern: 'grid' },
  { key: 'material-increase-in-risk', label: 'Material increase in risk', pattern: 'solid' },
  { key: 'not-applicable', label: 'Not applicable', pattern: 'hollow' },
  { key: 'none', label: 'No result yet', pattern: 'empty' },
] as const;

type Pattern = (typeof CONTROL_RESULT_LEGEND)[number]['pattern'];

export interface SectionResults {
  /** e.g. "G3". */
  readonly section: string;
  /** What the section is about. */
  readonly title?: string | undefined;
  /** How many controls have each result; `none` counts those without a result. */
  readonly counts: Readonly<Record<string, number>>;
}

export interface ResultsBySectionProps {
  sections: readonly SectionResults[];
  title?: string | undefined;
}

const SHAPES: Record<Pattern, React.ReactNode> = {
  plain: null,
  dots: <circle cx="4" cy="4" r="1.4" />,
  rising: <path d="M-2 10 10-2M-2 2 2-2M6 10l4-4" />,
  grid: <path d="M0 4h8M4 0v8" />,
  solid: null,
  hollow: <path d="M-2-2 10 10M-2 6l4 4M6-2l4 4" />,
  empty: null,
};

/** Patterns on which a number needs a plate behind it. */
const PLATED: ReadonlySet<Pattern> = new Set(['dots', 'rising', 'grid', 'solid', 'hollow']);

function Patterns({ id }: { id: string }) {
  return (
    <defs>
      {CONTROL_RESULT_LEGEND.map(({ key, pattern }) => (
        <pattern
          key={key}
          id={`${id}-${key}`}
          className={`results__fill results__fill--${key}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
        >
          <rect width="8" height="8" />
          {SHAPES[pattern]}
        </pattern>
      ))}
    </defs>
  );
}

const totalOf = (counts: SectionResults['counts']) => Object.values(counts).reduce((sum, count) => sum + count, 0);

function wordsOf({ section, counts }: SectionResults): string {
  const parts = CONTROL_RESULT_LEGEND.filter(({ key }) => counts[key]).map(
    ({ key, label }) => `${counts[key]} ${label.toLowerCase()}`,
  );
  return `${section}: ${parts.length > 0 ? parts.join(', ') : 'no controls'}`;
}

interface BarProps {
  id: string;
  row: SectionResults;
  most: number;
  width: number;
}

function Bar({ id, row, most, width }: BarProps) {
  let from = 0;
  return (
    <svg
      className="results__bar"
      width={width}
      height="26"
      viewBox={`0 0 ${width} 26`}
      role="img"
      aria-label={wordsOf(row)}
    >
      <title>{wordsOf(row)}</title>
      {CONTROL_RESULT_LEGEND.map(({ key, pattern }) => {
        const count = row.counts[key] ?? 0;
        const length = (count / most) * (width - 2);
        const x = from + 1;
        from += length;
        if (count === 0) return null;
        return (
          <g key={key} className={`results__part results__part--${key}`}>
            <rect x={x} y={1} width={Math.max(2, length - 1)} height={24} rx={3} fill={`url(#${id}-${key})`} />
            {length > 22 ? (
              <>
                {PLATED.has(pattern) ? (
                  <rect className="results__plate" x={x + length / 2 - 10} y={5} width={20} height={16} rx={8} />
                ) : null}
                <text x={x + length / 2} y={17} textAnchor="middle">
                  {count}
                </text>
              </>
            ) : null}
          </g>
        );
      })}
    </svg>
  );
}

function Words({ sections }: { sections: readonly SectionResults[] }) {
  const used = CONTROL_RESULT_LEGEND.filter(({ key }) => sections.some((row) => row.counts[key]));
  return (
    <details className="picture-words">
      <summary>The same in numbers</summary>
      <div className="scroll-x" tabIndex={-1}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">Section</th>
              {used.map(({ key, label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sections.map((row) => (
              <tr key={row.section}>
                <th scope="row">{row.section}</th>
                {used.map(({ key }) => (
                  <td key={key}>{row.counts[key] ?? 0}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

/** Results of the controls, one stacked bar a section, with a legend and the numbers in words. */
export function ResultsBySection({ sections, title = 'Results by section' }: ResultsBySectionProps) {
  const id = useId().replace(/\W/g, '');
  const [box, width] = useWidth<HTMLDivElement>(560);
  const most = Math.max(1, ...sections.map((row) => totalOf(row.counts)));
  const used = CONTROL_RESULT_LEGEND.filter(({ key }) => sections.some((row) => row.counts[key]));
  return (
    <figure className="results" aria-label={title}>
      <svg className="visually-hidden" aria-hidden="true">
        <Patterns id={id} />
      </svg>
      <ul className="results__legend">
        {used.map(({ key, label }) => (
          <li key={key}>
            <svg className={`results__part results__part--${key}`} width="18" height="14" aria-hidden="true">
              <rect x="0.5" y="0.5" width="17" height="13" rx="3" fill={`url(#${id}-${key})`} />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      <div ref={box} className="results__rows">
        {sections.map((row) => (
          <div key={row.section} className="results__row">
            <p className="results__name">
              <strong>{row.section}</strong> {row.title}{' '}
              <span className="muted">· {plural(totalOf(row.counts), 'control')}</span>
            </p>
            <Bar id={id} row={row} most={most} width={width} />
          </div>
        ))}
      </div>
      <Words sections={sections} />
    </figure>
  );
}
