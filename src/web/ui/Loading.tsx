export interface LoadingProps {
  /** What is being loaded: "the assessments". */
  what?: string | undefined;
  shape?: 'text' | 'cards' | 'table' | 'page' | undefined;
  rows?: number | undefined;
}

const LINES = Array.from({ length: 40 }, (_, index) => `line-${index}`);

/** A place held for what is on its way, in its shape, so that nothing jumps when it comes. */
export function Loading({ what = 'the page', shape = 'text', rows = 4 }: LoadingProps) {
  return (
    <div className={`loading loading--${shape}`} aria-busy="true">
      <p className="visually-hidden" role="status">
        Loading {what}…
      </p>
      {shape === 'page' ? <div className="loading__title" /> : null}
      {LINES.slice(0, rows).map((line) => (
        <div className="loading__line" key={line} />
      ))}
    </div>
  );
}
