import { type DragEvent, type ReactNode, useState } from 'react';
import { cx } from './css.ts';
import { FieldNotes, useField } from './Field.tsx';
import { AttentionIcon, BusyIcon, EvidenceIcon, GoodIcon, RemoveIcon, UploadIcon } from './icons.ts';
import { Link } from './Link.tsx';

export interface FileItem {
  readonly key: string;
  readonly name: string;
  readonly bytes: number;
  /** 0 to 1 while it is being sent. */
  readonly progress?: number | undefined;
  readonly error?: string | undefined;
  /** Where it can be downloaded once it is kept. */
  readonly href?: string | undefined;
}

/** A size in words: `2.4 MB`. */
export function formatBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 1_000_000) return `${Math.round(bytes / 1000)} kB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}

export interface FileDropProps {
  name: string;
  label: ReactNode;
  /** What may be sent: kinds and greatest size, in words. */
  hint?: ReactNode | undefined;
  error?: string | undefined;
  /** As the `accept` of a file input. */
  accept?: string | undefined;
  multiple?: boolean | undefined;
  files: readonly FileItem[];
  /** What has become of the file, heard but not seen, where the page does not say it in passing. */
  said?: string | undefined;
  onFiles: (files: File[]) => void;
  onRemove?: ((key: string) => void) | undefined;
}

const isSending = ({ progress, error }: FileItem): boolean => progress !== undefined && !error;

function FileRow({ file, onRemove }: { file: FileItem; onRemove: ((key: string) => void) | undefined }) {
  const sending = isSending(file);
  const Shape = file.error ? AttentionIcon : sending ? BusyIcon : file.href ? GoodIcon : EvidenceIcon;
  return (
    <li className={cx('file', file.error && 'file--wrong')}>
      <Shape size={16} className={sending ? 'spin' : undefined} aria-hidden="true" />
      <span className="file__name">
        {file.href ? (
          <Link href={file.href} download>
            {file.name}
          </Link>
        ) : (
          file.name
        )}
        <span className="muted"> {formatBytes(file.bytes)}</span>
        {file.error ? <span className="file__error">{file.error}</span> : null}
        {sending ? <progress value={file.progress} max={1} aria-label={`Sending ${file.name}`} /> : null}
      </span>
      {onRemove ? (
        <button
          type="button"
          className="icon-button"
          aria-label={`Remove ${file.name}`}
          onClick={() => onRemove(file.key)}
        >
          <RemoveIcon size={16} aria-hidden="true" />
        </button>
      ) : null}
    </li>
  );
}

/** Files: chosen with the browser's own dialog or dropped on the field, each with its progress or its error. */
export function FileDrop(props: FileDropProps) {
  const { name, label, hint, error, accept, multiple = true, files, said, onFiles, onRemove } = props;
  const sending = files.find(isSending);
  const { id, message, wiring } = useField({ name, hint, error });
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const dropped = [...event.dataTransfer.files];
    if (dropped.length > 0) onFiles(multiple ? dropped : dropped.slice(0, 1));
  };
  return (
    <div className={cx('field', message && 'field--wrong')}>
      <span className="field__label" id={`${id}-label`}>
        {label}
      </span>
      <FieldNotes id={id} hint={hint} message={message} />
      <label
        className={cx('drop', over && 'drop--over')}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <UploadIcon size={20} aria-hidden="true" />
        <span>
          <span className="drop__choose">Choose {multiple ? 'files' : 'a file'}</span> or drop{' '}
          {multiple ? 'them' : 'it'} here
        </span>
        <input
          {...wiring}
          className="visually-hidden"
          type="file"
          aria-labelledby={`${id}-label`}
          accept={accept}
          multiple={multiple}
          onChange={(event) => {
            onFiles([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </label>
      {files.length > 0 ? (
        <ul className="files">
          {files.map((file) => (
            <FileRow key={file.key} file={file} onRemove={onRemove} />
          ))}
        </ul>
      ) : null}
      <p className="visually-hidden" role="status">
        {sending ? `Sending ${sending.name}…` : said}
      </p>
    </div>
  );
}
