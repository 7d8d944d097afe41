import type { AssessmentKind, UserRole } from '../../vocabulary.ts';
import { CATALOGUE_2026_1 } from './catalogue-2026-1.ts';
import type { Catalogue, Control } from './types.ts';

export { SOURCES, type SourceKey } from './sources.ts';
export type { Catalogue, Control, ControlCondition, ControlSection, KeyArea } from './types.ts';
export { CONTROL_SECTIONS, KEY_AREAS, SECTION_TITLES } from './types.ts';

/** Every edition ever published, by version. Editions are added, never changed or removed. */
export const CATALOGUES = { '2026-1': CATALOGUE_2026_1 } as const satisfies Record<string, Catalogue>;
export type CatalogueVersion = keyof typeof CATALOGUES;

/** The edition a new assessment begins with. */
export const CATALOGUE_VERSION = '2026-1' satisfies CatalogueVersion;

/** Version of the Security Controls Framework that `CATALOGUE_VERSION` goes with. */
export const SCF_VERSION = CATALOGUES[CATALOGUE_VERSION].scf;

/** Version of the Agreed Interpretations that `CATALOGUE_VERSION` goes with. */
export const AGREED_INTERPRETATIONS_VERSION = CATALOGUES[CATALOGUE_VERSION].agreedInterpretations;

type Edition = (typeof CATALOGUES)[CatalogueVersion];

/** Id of a control of a Full assessment. */
export type FullControlId = Edition['full'][number]['id'];
/** Id of a control of a Verification assessment. */
export type VerificationControlId = Edition['verification'][number]['id'];
/** Id of a question of a Self-assessment. */
export type SelfAssessmentControlId = Edition['selfAssessment'][number]['id'];
/** Id of any control of any edition. */
export type ControlId = FullControlId | VerificationControlId | SelfAssessmentControlId;

/** What decides which controls are asked. */
export interface ControlScope {
  readonly version: CatalogueVersion;
  /** Roles assessed. For a Shared Resource Provider: the roles of the Users it serves. */
  readonly userRoles: readonly UserRole[];
  /** Whether the party works through a Shared Resource Provider. */
  readonly shared: boolean;
  /** False only where the party has no enrolled SMETS1 systems; while that is not known, the control is asked. */
  readonly smets1?: boolean;
  readonly kind: AssessmentKind;
}

const listFor = (catalogue: Catalogue, kind: AssessmentKind): readonly Control[] => {
  const lists = {
    fusa: catalogue.full,
    'further-fusa': catalogue.full,
    vusa: catalogue.verification,
    ssa: catalogue.selfAssessment,
    // A follow-up looks at the steps agreed for its predecessor's observations, not at the catalogue.
    'follow-up': [],
  } as const satisfies Record<AssessmentKind, readonly Control[]>;
  return lists[kind];
};

const meetsCondition = (control: Control, scope: ControlScope): boolean => {
  if (control.onlyWhen === 'shared') return scope.shared;
  if (control.onlyWhen === 'smets1') return scope.smets1 ?? true;
  return true;
};

/** The assessed roles that bear the duty behind a control, in the order they were given. Duties apply separately per role (G1.8). */
export const rolesBoundBy = (control: Control, userRoles: readonly UserRole[]): UserRole[] =>
  userRoles.filter((role) => control.appliesTo.includes(role));

/**
 * The controls one assessment looks at, in catalogue order, each once whatever the number of roles.
 * A follow-up has none here: its list is made from its predecessor's observations.
 * Source: Code sections G3 to G6 for a Full assessment; G8.17 and G8.18 for Verification and Self-assessment.
 */
export const controlsFor = (scope: ControlScope): readonly Control[] =>
  listFor(CATALOGUES[scope.version], scope.kind).filter(
    (control) => rolesBoundBy(control, scope.userRoles).length > 0 && meetsCondition(control, scope),
  );

/** The control with this id in an edition, whatever the kind it belongs to; undefined when the edition has none. */
export const controlById = (version: CatalogueVersion, id: string): Control | undefined => {
  const { full, verification, selfAssessment } = CATALOGUES[version];
  return [...full, ...verification, ...selfAssessment].find((control) => control.id === id);
};
