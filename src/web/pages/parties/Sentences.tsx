/** What is due, a sentence each. */
export function Sentences({ due }: { due: readonly { readonly sentence: string }[] }) {
  if (due.length === 0) return 'Nothing';
  return (
    <ul className="plain-list">
      {due.map(({ sentence }) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
