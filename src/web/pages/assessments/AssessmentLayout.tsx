import type { ReactNode } from 'react';
import { useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { useParam, usePath } from '../../app/address.ts';
import { label, outcomeTone, shortLabel, stateTone } from '../../app/labels.ts';
import { useMe } from '../../app/session.tsx';
import { links } from '../../links.ts';
import { Cluster, Page, StatusBadge, Tabs } from '../../ui/index.ts';
import { TABS } from './tabs.ts';
import { type Assessment, AssessmentContext } from './useAssessment.ts';

/** The frame of one assessment: its name, where it stands, its tabs. */
export default function AssessmentLayout({ children }: { children: ReactNode }) {
  const assessmentId = useParam('assessmentId');
  const assessment = useAnswer('read-assessment', { params: { assessmentId } });
  return (
    <Answered answer={assessment} what="assessment">
      {(found) => (
        <AssessmentContext value={found}>
          <Layout assessment={found}>{children}</Layout>
        </AssessmentContext>
      )}
    </Answered>
  );
}

function Layout({ assessment, children }: { assessment: Assessment; children: ReactNode }) {
  const me = useMe();
  const path = usePath().replace(/\/$/, '');
  const tabs = TABS.filter(({ shown }) => shown?.(me, assessment) ?? true).map((tab) => ({
    href: links.assessment(assessment.id, tab.path),
    label: tab.label,
  }));
  return (
    <Page
      marking="amber"
      title={`${assessment.party.name}: ${shortLabel(assessment.kind)}`}
      eyebrow={`${assessment.ref} · ${label(assessment.kind)}`}
      breadcrumb={[{ label: 'Assessments', href: links.assessments() }]}
      status={
        <Cluster gap={2}>
          <StatusBadge tone={stateTone(assessment.state)}>{label(assessment.state)}</StatusBadge>
          {assessment.outcome ? (
            <StatusBadge tone={outcomeTone(assessment.outcome)}>{shortLabel(assessment.outcome)}</StatusBadge>
          ) : null}
        </Cluster>
      }
    >
      <Tabs label="Parts of this assessment" tabs={tabs} current={path} />
      {children}
    </Page>
  );
}
