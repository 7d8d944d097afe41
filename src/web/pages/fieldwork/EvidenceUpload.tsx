import { useState } from 'react';
import { useCommand } from '../../api.ts';
import { UploadIcon } from '../../ui/icons.ts';
import {
  Button,
  DateField,
  FileDrop,
  type FileItem,
  Form,
  Problem,
  TextInput,
  useToast,
  useToday,
} from '../../ui/index.ts';
import type { Control } from './fieldwork.ts';

const KINDS = '.pdf,.png,.jpg,.jpeg,.docx,.xlsx,.pptx,.zip,.txt,.csv';

/** Attaches a file, with its title and the day it speaks of. What was typed stays when it is refused. */
export function EvidenceUpload({ control: { assessmentId, id: controlId } }: { control: Control }) {
  const [file, setFile] = useState<File>();
  const [title, setTitle] = useState('');
  const [speaksOfOn, setSpeaksOfOn] = useState('');
  const [sent, setSent] = useState<number>();
  const toast = useToast();
  const today = useToday();
  const attach = useCommand('attach-evidence');
  const problem = attach.error?.problem;
  const take = ([chosen]: File[]) => {
    setFile(chosen);
    if (title === '' && chosen) setTitle(chosen.name.replace(/\.\w{1,5}$/, '').slice(0, 200));
  };
  const submit = () =>
    attach.mutate(
      {
        params: { assessmentId, controlId },
        body: { title, speaksOfOn: speaksOfOn as never },
        file,
        onProgress: setSent,
      },
      {
        onSuccess() {
          toast({ text: `“${title}” is attached` });
          setFile(undefined);
          setTitle('');
          setSpeaksOfOn('');
        },
        onSettled: () => setSent(undefined),
      },
    );
  const progress = attach.isPending ? (sent ?? 0) : undefined;
  const item: FileItem[] = file ? [{ key: file.name, name: file.name, bytes: file.size, progress }] : [];
  return (
    <Form
      label="Attach evidence"
      errors={problem?.errors}
      onSubmit={submit}
      actions={
        file ? (
          <Button type="submit" icon={UploadIcon} busy={attach.isPending} busyLabel="Sending…">
            Attach
          </Button>
        ) : undefined
      }
    >
      {problem ? <Problem problem={problem} hideErrors /> : null}
      <FileDrop
        name="file"
        label="Attach a file"
        hint="PDF, Word, Excel, PowerPoint, picture, text or ZIP, up to 25 MB."
        accept={KINDS}
        multiple={false}
        files={item}
        onFiles={take}
        onRemove={attach.isPending ? undefined : () => setFile(undefined)}
      />
      {file ? (
        <>
          <TextInput name="title" label="What it is" value={title} onChange={setTitle} maxLength={200} />
          <DateField
            name="speaksOfOn"
            label="The day it speaks of"
            hint="Such as the date of the scan or of the minutes; not today’s, unless it is."
            value={speaksOfOn}
            onChange={setSpeaksOfOn}
            max={today}
          />
        </>
      ) : null}
    </Form>
  );
}
