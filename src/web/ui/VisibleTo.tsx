/** "Visible to: SECAS.", as a field's hint says it; who reads it, the answer says. */
export const visibleTo = (readers: string): string => `Visible to: ${readers}.`;

/** The same beside what is shown. */
export function VisibleTo({ to }: { to: string }) {
  return <p className="small muted">{visibleTo(to)}</p>;
}
