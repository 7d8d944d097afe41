import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addressOf } from '../../api.ts';
import { DownloadIcon } from '../../ui/icons.ts';
import {
  ButtonLink,
  Cluster,
  type Column,
  DataTable,
  DayText,
  formatBytes,
  MarkingBadge,
  Section,
  StatusBadge,
} from '../../ui/index.ts';
import type { Report } from './report.ts';

type Issued = Report['issued'][number];
const LOOK_AGAIN_MS = 1500;

/** Versions that were issued: each PDF is named by the SHA-256 of its bytes and never changes. */
export function IssuedVersions({ report: { issued } }: { report: Report }) {
  useLookAgain(issued.some(({ document }) => document?.state === 'rendering'));
  if (issued.length === 0) return null;
  return (
    <Section title="Issued versions" description="Each is named by the SHA-256 of its bytes and never changes.">
      <DataTable
        caption="Issued versions"
        captionHidden
        columns={COLUMNS}
        rows={[...issued].reverse()}
        rowKey={({ versionNo }) => String(versionNo)}
      />
    </Section>
  );
}

const COLUMNS: readonly Column<Issued>[] = [
  { key: 'version', header: 'Version', render: ({ versionNo }) => `Version ${versionNo}` },
  { key: 'on', header: 'Issued', render: ({ issuedOn }) => <DayText day={issuedOn} /> },
  { key: 'by', header: 'Reviewed by', render: ({ issuedBy }) => issuedBy, priority: 2 },
  { key: 'why', header: 'Reason', render: ({ changeReason }) => changeReason ?? 'First version', priority: 3 },
  {
    key: 'state',
    header: 'State',
    render: ({ superseded }) =>
      superseded ? <StatusBadge>Superseded</StatusBadge> : <StatusBadge tone="good">Stands</StatusBadge>,
  },
  { key: 'marking', header: 'Marking', render: () => <MarkingBadge marking="red" />, priority: 2 },
  { key: 'file', header: 'File', render: (version) => <File version={version} /> },
];

function File({ version: { document, versionNo } }: { version: Issued }) {
  if (!document) return <>None kept</>;
  if (document.state !== 'ready') return <StatusBadge tone="progress">Being made…</StatusBadge>;
  const { id, bytes, sha256 } = document;
  return (
    <Cluster gap={2}>
      <ButtonLink
        size="s"
        icon={DownloadIcon}
        download
        href={addressOf('download-document', { params: { documentId: id } })}
      >
        PDF<span className="visually-hidden"> of version {versionNo}</span>
        {bytes ? `, ${formatBytes(bytes)}` : ''}
      </ButtonLink>
      {sha256 ? (
        <code className="small" title={sha256}>
          {sha256.slice(0, 12)}…
        </code>
      ) : null}
    </Cluster>
  );
}

/** A PDF is made after the report was issued: asks again until it is there. */
function useLookAgain(waiting: boolean) {
  const queries = useQueryClient();
  useEffect(() => {
    if (!waiting) return;
    const timer = setInterval(() => void queries.invalidateQueries(), LOOK_AGAIN_MS);
    return () => clearInterval(timer);
  }, [waiting, queries]);
}
