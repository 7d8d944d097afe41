import { unreachable } from './problem.ts';

interface Form {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly file: File | undefined;
  readonly onProgress: ((sent: number) => void) | undefined;
}

/** Sends fields and one file as a form. `fetch` cannot tell how far an upload is, so this is the older request. */
export function sendForm(
  address: string,
  headers: Readonly<Record<string, string>>,
  { fields, file, onProgress }: Form,
): Promise<{ status: number; text: string }> {
  const form = new FormData();
  // Fields before the file: the server stops reading at the file.
  for (const [name, value] of Object.entries(fields)) if (value !== undefined) form.append(name, String(value));
  if (file) form.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onload = () => resolve({ status: request.status, text: request.responseText });
    request.onerror = () => reject(unreachable());
    request.onabort = () => reject(unreachable());
    request.send(form);
  });
}
