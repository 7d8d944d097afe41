import { useState } from 'react';
import { addressOf } from '../../api.ts';
import { DownloadIcon } from '../../ui/icons.ts';
import { Button, useToast } from '../../ui/index.ts';
import type { Report } from './report.ts';

/** Makes a PDF of the draft and saves it. It is made anew each time, which takes a moment. */
export function PreviewButton({ report: { assessmentId, assessmentRef } }: { report: Report }) {
  const [busy, setBusy] = useState(false);
  const toast = useToast();
  const make = async () => {
    setBusy(true);
    try {
      const response = await fetch(addressOf('preview-report', { params: { assessmentId } }));
      if (!response.ok) throw new Error(String(response.status));
      save(await response.blob(), `${assessmentRef}-report-draft.pdf`);
    } catch {
      toast({ text: 'The preview could not be made. Try again.', tone: 'bad' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button size="s" icon={DownloadIcon} busy={busy} busyLabel="Making the PDF…" onPress={() => void make()}>
      Preview as PDF
    </Button>
  );
}

function save(file: Blob, name: string) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
