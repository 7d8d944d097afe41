import type { Me } from '../../app/session.tsx';
import type { Assessment } from './useAssessment.ts';

/** A tab of an assessment. */
export interface Tab {
  /** Below the assessment's address; empty for the overview. */
  readonly path: string;
  readonly label: string;
  /** Whether this reader has anything to look for there; all readers, unless told. */
  readonly shown?: (me: Me, assessment: Assessment) => boolean;
}

/** The tabs of an assessment, in the order of its life. Each slice adds its own, with the page in routes.tsx. */
export const TABS: readonly Tab[] = [
  { path: '', label: 'Overview' },
  { path: 'controls', label: 'Controls', shown: ({ side }) => ['party', 'cio', 'secas'].includes(side) },
  { path: 'observations', label: 'Observations', shown: ({ side }) => side !== 'dcc' },
  { path: 'days', label: 'Days', shown: ({ side }) => side !== 'ssc' },
  { path: 'report', label: 'Report', shown: ({ side }) => side !== 'dcc' },
  { path: 'response', label: 'Response', shown: ({ side }) => side !== 'dcc' },
  { path: 'committee', label: 'SSC', shown: ({ side }) => side !== 'dcc' },
  { path: 'remediation', label: 'Remediation', shown: ({ side }) => side !== 'dcc' },
  {
    path: 'charges',
    label: 'Charges',
    shown: ({ side, roles }) => side !== 'ssc' && (side !== 'dcc' || roles.includes('dcc-charging')),
  },
  { path: 'history', label: 'History', shown: ({ side }) => side !== 'dcc' },
];
