import type { ReactNode } from 'react';
import { label } from '../../app/labels.ts';
import { Card, Cluster, Stack, StatusBadge } from '../../ui/index.ts';
import { Paragraphs } from '../reports/Paragraphs.tsx';
import { gradeTone } from '../reports/report.ts';
import type { ResponseItem } from './response.ts';

/** One observation as the report has it, with what is answered to it below. */
export function ItemCard({ item, children }: { item: ResponseItem; children: ReactNode }) {
  const { ref, title, clause, grade, finding } = item.observation;
  return (
    <Card
      title={`${ref} ${title}`}
      eyebrow={clause}
      meta={
        <Cluster gap={2}>
          <StatusBadge tone={gradeTone(grade)}>{label(grade)}</StatusBadge>
          {item.missing.length === 0 ? (
            <StatusBadge tone="good">Answered</StatusBadge>
          ) : (
            <StatusBadge tone="neutral">Not complete</StatusBadge>
          )}
        </Cluster>
      }
    >
      <Stack gap={4}>
        <details>
          <summary>What the report says</summary>
          <Paragraphs text={finding} />
        </details>
        {children}
      </Stack>
    </Card>
  );
}
