/** Whether a text is part of the name or the reference of a party; no text is part of every one. */
export function isNamedLike(party: { readonly name: string; readonly ref: string }, text: string | undefined): boolean {
  const wanted = text?.toLowerCase();
  return !wanted || party.name.toLowerCase().includes(wanted) || party.ref.toLowerCase().includes(wanted);
}
