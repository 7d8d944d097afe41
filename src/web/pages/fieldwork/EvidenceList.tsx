import { useState } from 'react';
import { addressOf, useCommand } from '../../api.ts';
import { DownloadIcon } from '../../ui/icons.ts';
import {
  AtText,
  Button,
  ButtonLink,
  Card,
  Cluster,
  DayText,
  Empty,
  Form,
  formatBytes,
  Problem,
  Stack,
  StatusBadge,
  TextArea,
} from '../../ui/index.ts';
import { type Control, type Evidence, isOpen } from './fieldwork.ts';

/** What was attached, each with the day it speaks of; withdrawn pieces stay in sight. */
export function EvidenceList({ control }: { control: Control }) {
  if (control.evidenceItems.length === 0) {
    return (
      <Empty title="No evidence yet" compact>
        <p>The party attaches files here.</p>
      </Empty>
    );
  }
  return (
    <Stack gap={3}>
      {control.evidenceItems.map((evidence) => (
        <Piece key={evidence.id} control={control} evidence={evidence} />
      ))}
    </Stack>
  );
}

function Piece({ control, evidence }: { control: Control; evidence: Evidence }) {
  const { id, title, speaksOfOn, fileName, bytes, uploadedBy, uploadedAt, withdrawnReason, mayDownload } = evidence;
  const { assessmentId } = control;
  const withdrawn = evidence.withdrawnAt !== null;
  return (
    <Card title={title} level={3} meta={withdrawn ? <StatusBadge>Withdrawn</StatusBadge> : undefined}>
      <Stack gap={2}>
        <p>
          Speaks of <DayText day={speaksOfOn} />
        </p>
        <p className="small muted">
          {fileName}, {formatBytes(bytes)}; {uploadedBy.name}, <AtText at={uploadedAt} />
        </p>
        {withdrawnReason ? <p>Withdrawn: {withdrawnReason}</p> : null}
        <Cluster align="start">
          {mayDownload ? (
            <ButtonLink
              href={addressOf('download-evidence', { params: { assessmentId, evidenceId: id } })}
              icon={DownloadIcon}
              size="s"
              download
            >
              Download
            </ButtonLink>
          ) : null}
          {!withdrawn && isOpen(control.actions, 'withdraw-evidence') ? (
            <Withdraw assessmentId={assessmentId} evidence={evidence} />
          ) : null}
        </Cluster>
      </Stack>
    </Card>
  );
}

function Withdraw({ assessmentId, evidence }: { assessmentId: string; evidence: Evidence }) {
  const [asking, setAsking] = useState(false);
  const [reason, setReason] = useState('');
  const withdraw = useCommand('withdraw-evidence');
  const { id: evidenceId, title, version } = evidence;
  if (!asking) {
    return (
      <Button size="s" variant="quiet" onPress={() => setAsking(true)} label={`Withdraw “${title}”`}>
        Withdraw
      </Button>
    );
  }
  const problem = withdraw.error?.problem;
  return (
    <Form
      label={`Withdraw “${title}”`}
      errors={problem?.errors}
      onSubmit={() => withdraw.mutate({ params: { assessmentId, evidenceId }, body: { version, reason } })}
      actions={
        <>
          <Button type="submit" variant="danger" size="s" busy={withdraw.isPending}>
            Withdraw the evidence
          </Button>
          <Button size="s" variant="quiet" onPress={() => setAsking(false)}>
            Keep it
          </Button>
        </>
      }
    >
      {problem ? <Problem problem={problem} hideErrors /> : null}
      <TextArea
        name="reason"
        label="Why it is withdrawn"
        hint="The file stays, for those who have relied on it."
        value={reason}
        onChange={setReason}
        rows={2}
        maxLength={1000}
      />
    </Form>
  );
}
