import './reports.css';
import { paragraphsOf } from './report.ts';

/** A long text as it was written, by its paragraphs. */
export function Paragraphs({ text, none }: { text: string; none?: string }) {
  const paragraphs = paragraphsOf(text);
  if (paragraphs.length === 0) return none ? <p className="muted">{none}</p> : null;
  return paragraphs.map((paragraph) => (
    <p key={paragraph} className="report-prose">
      {paragraph}
    </p>
  ));
}
