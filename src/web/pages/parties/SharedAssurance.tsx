import { type Answer, addressOf, useAnswer } from '../../api.ts';
import { Answered } from '../../app/Answered.tsx';
import { outcomeTone, shortLabel } from '../../app/labels.ts';
import { DownloadIcon } from '../../ui/icons.ts';
import {
  Because,
  ButtonLink,
  type Column,
  DataTable,
  DayText,
  Empty,
  formatBytes,
  MarkingBadge,
  Section,
  Stack,
  StatusBadge,
} from '../../ui/index.ts';

type Report = Answer<'read-shared-assurance'>['rows'][number];

/** What reaches a User of the provider whose system it uses: the report, and what the SSC decided on it. */
export function SharedAssurance({ partyId }: { partyId: string }) {
  const shared = useAnswer('read-shared-assurance', { params: { partyId } });
  return (
    <Section
      title="Assurance of the Shared Resource Provider"
      description="The report on the provider whose system is shared, and the outcome. Its management response comes from the provider itself."
    >
      <Answered answer={shared} what="report on the provider" shape="table">
        {({ rows, because }) => (
          <Stack>
            <DataTable
              caption="Reports on the Shared Resource Provider"
              captionHidden
              columns={COLUMNS}
              rows={rows}
              rowKey={({ document }) => document.id}
              empty={
                <Empty title="No report" compact>
                  <p>
                    It stands here once the provider has been assessed and SECAS has confirmed the agreement with it.
                  </p>
                </Empty>
              }
            />
            <Because steps={because} heading="Why these, and no others" />
          </Stack>
        )}
      </Answered>
    </Section>
  );
}

const COLUMNS: readonly Column<Report>[] = [
  { key: 'provider', header: 'Provider', render: ({ provider }) => provider },
  {
    key: 'assessment',
    header: 'Assessment',
    render: ({ kind, assessmentRef }) => `${shortLabel(kind)} ${assessmentRef}`,
  },
  {
    key: 'issued',
    header: 'Report issued',
    render: ({ issuedOn, versionNo }) => (
      <>
        <DayText day={issuedOn} /> <span className="muted">version {versionNo}</span>
      </>
    ),
  },
  {
    key: 'outcome',
    header: 'Outcome',
    render: ({ outcome, decidedOn }) =>
      outcome && decidedOn ? (
        <>
          <StatusBadge tone={outcomeTone(outcome)}>{shortLabel(outcome)}</StatusBadge> <DayText day={decidedOn} />
        </>
      ) : (
        <span className="muted">Not decided yet</span>
      ),
  },
  { key: 'marking', header: 'Marking', render: () => <MarkingBadge marking="red" />, priority: 2 },
  {
    key: 'download',
    header: 'File',
    onScreenOnly: true,
    render: ({ document: { id, title, state, bytes } }) =>
      state === 'ready' ? (
        <ButtonLink
          size="s"
          icon={DownloadIcon}
          download
          href={addressOf('download-document', { params: { documentId: id } })}
        >
          PDF<span className="visually-hidden"> of {title}</span>
          {bytes ? `, ${formatBytes(bytes)}` : ''}
        </ButtonLink>
      ) : (
        <StatusBadge tone="progress">Being made</StatusBadge>
      ),
  },
];
