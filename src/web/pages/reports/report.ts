import type { Answer } from '../../api.ts';
import type { SectionResults, Tone } from '../../ui/index.ts';

export type Report = Answer<'read-report'>;
export type ReportedObservation = Report['observations'][number];
export type ReportComment = Report['comments'][number];

/** Whether an action of the report is this reader's, and open. */
export const isOpen = (report: Report, operation: string): boolean =>
  report.actions.some((action) => action.operation === operation && action.open);

/** Results as the picture counts them. */
export function bySection({ sections, rows }: Report['results']): SectionResults[] {
  return sections.map(({ code, title }) => {
    const counts: Record<string, number> = {};
    for (const { section, result } of rows) if (section === code) counts[result] = (counts[result] ?? 0) + 1;
    return { section: code, title, counts };
  });
}

const GRADE_TONES: Readonly<Record<string, Tone>> = {
  observation: 'info',
  'potential-non-compliance': 'warn',
  'actual-non-compliance': 'bad',
  'material-increase-in-risk': 'warn',
};

/** The tone of an observation's grade; its word always stands beside it. */
export const gradeTone = (grade: string): Tone => GRADE_TONES[grade] ?? 'neutral';

const STATES = {
  draft: { word: 'Draft', tone: 'progress' },
  'factual-accuracy': { word: 'Draft, with the party', tone: 'progress' },
  'quality-review': { word: 'Draft, in quality review', tone: 'progress' },
  issued: { word: 'Issued', tone: 'good' },
  superseded: { word: 'Superseded', tone: 'neutral' },
} as const satisfies Record<Report['state'], { word: string; tone: Tone }>;

export const stateOf = ({ state }: Report): { word: string; tone: Tone } => STATES[state];

/** Paragraphs of a long text: parted by a blank line. */
export const paragraphsOf = (text: string): string[] => text.split(/\n{2,}/).filter((part) => part.trim() !== '');
