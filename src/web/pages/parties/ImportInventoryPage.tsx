import { useState } from 'react';
import { type Answer, useCommand } from '../../api.ts';
import { useGo } from '../../app/address.ts';
import { useMe } from '../../app/session.tsx';
import { links } from '../../links.ts';
import { FileDrop, NoPermission, Page, Problem, plural, Section, Stack, useToast } from '../../ui/index.ts';
import { InventoryErrors, InventoryPreview } from './InventoryPreview.tsx';

type Preview = Answer<'preview-inventory'>;

/** DCC’s inventory counts: a file is looked at, then imported as it was looked at. */
export default function ImportInventoryPage() {
  const { side } = useMe();
  return (
    <Page
      marking="amber"
      title="Import DCC’s inventory"
      lede="Devices for which each Party is responsible, by DCC’s Smart Metering Inventory. They are evidence: premises decide. Nothing is written before you have seen what the file changes."
      width={side === 'secas' ? undefined : 'narrow'}
      breadcrumb={[{ label: 'What is due', href: links.due() }]}
    >
      {side === 'secas' ? <Importing /> : <NoPermission what="this import" />}
    </Page>
  );
}

function Importing() {
  const [file, setFile] = useState<File | null>(null);
  const [seen, setSeen] = useState<Preview | null>(null);
  const [sent, setSent] = useState(0);
  const preview = useCommand('preview-inventory');
  const bring = useCommand('import-inventory');
  const [go, toast] = [useGo(), useToast()];
  const look = (chosen: File) => {
    setFile(chosen);
    setSeen(null);
    setSent(0);
    bring.reset();
    void preview
      .mutateAsync({ file: chosen, onProgress: setSent })
      .then(setSeen)
      .catch(() => undefined);
  };
  const confirm = ({ sha256 }: Preview) => {
    setSent(0);
    void bring
      .mutateAsync({ body: { sha256 }, file: file ?? undefined, onProgress: setSent })
      .then(({ imported }) => {
        toast({ text: `${imported} counts are imported.`, tone: 'good' });
        go(links.due());
      })
      .catch(() => undefined);
  };
  const clear = () => {
    setFile(null);
    setSeen(null);
    preview.reset();
    bring.reset();
  };
  const progress = preview.isPending || bring.isPending ? sent : undefined;
  const problem = (preview.error ?? bring.error)?.problem;
  return (
    <Stack gap={6}>
      <Section
        title="The file"
        description="CSV or XLSX, its first sheet: a line with the columns party_ref, counted_on and devices, and if you have them domestic_premises and non_domestic_premises; then a line for each Party."
      >
        <FileDrop
          name="file"
          label="Inventory counts"
          accept=".csv,.xlsx,text/csv"
          multiple={false}
          files={file ? [{ key: file.name, name: file.name, bytes: file.size, progress }] : []}
          said={seen ? outcomeOf(seen) : undefined}
          onFiles={([chosen]) => chosen && look(chosen)}
          onRemove={progress === undefined ? clear : undefined}
        />
      </Section>
      {problem ? <Problem problem={problem} /> : null}
      {seen && seen.errorCount > 0 ? <InventoryErrors preview={seen} /> : null}
      {seen && seen.errorCount === 0 ? (
        <InventoryPreview preview={seen} busy={bring.isPending} onConfirm={() => confirm(seen)} onCancel={clear} />
      ) : null}
    </Stack>
  );
}

/** What is heard once the file is looked at; what is seen stands below it. */
const outcomeOf = ({ errorCount, rows }: Preview): string =>
  errorCount > 0
    ? `The file is read. ${plural(errorCount, 'cell')} not as expected; nothing was written.`
    : `The file is read: ${plural(rows, 'line')}. Nothing is written until you import it.`;
