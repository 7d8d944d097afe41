import type { Trust, UserRole } from '../../vocabulary.ts';
import type { SourceKey } from './sources.ts';

/** The four sections of the Code against which a User is assessed (seed page). */
export const CONTROL_SECTIONS = ['G3', 'G4', 'G5', 'G6'] as const;
export type ControlSection = (typeof CONTROL_SECTIONS)[number];

/** What each section is about, in our words. */
export const SECTION_TITLES = {
  G3: 'System security',
  G4: 'Organisational security: people',
  G5: 'Information security: risk and management system',
  G6: 'Anomaly detection thresholds',
} as const satisfies Record<ControlSection, string>;

/** The three key areas of a Verification assessment (domain default Q20). */
export const KEY_AREAS = ['changes', 'growth', 'earlier-findings'] as const;
export type KeyArea = (typeof KEY_AREAS)[number];

/** Some controls are asked only where the party's systems make them relevant. */
export type ControlCondition = 'shared' | 'smets1';

/** One thing that an assessment looks at. The `id` is stable; the clause is display data, because clause numbers move. */
export interface Control {
  readonly id: string;
  readonly section: ControlSection;
  /** As printed beside the title. Never a key. */
  readonly clause: string;
  readonly title: string;
  /** The duty in our own words; not the legal text. */
  readonly duty: string;
  /** What the party is asked. */
  readonly question: string;
  /** Evidence that typically answers the question. */
  readonly evidence: readonly string[];
  readonly appliesTo: readonly UserRole[];
  readonly onlyWhen?: ControlCondition;
  /** Set on the controls of a Verification assessment only. */
  readonly keyArea?: KeyArea;
  readonly trust: Trust;
  readonly source: SourceKey;
}

/** One published edition of the question set. An assessment keeps the edition it was begun with. */
export interface Catalogue {
  readonly version: string;
  /** Version of the Security Controls Framework it goes with. */
  readonly scf: string;
  /** Version of the Agreed Interpretations it goes with. */
  readonly agreedInterpretations: string;
  /** Full assessment: every duty of G3 to G6. */
  readonly full: readonly Control[];
  /** Verification assessment: the key areas. */
  readonly verification: readonly Control[];
  /** Self-assessment: the question list. */
  readonly selfAssessment: readonly Control[];
}
