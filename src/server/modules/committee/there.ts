/** What a command has just written can be read again by whoever wrote it; if it cannot, that is a fault of the program. */
export function there<T>(found: T | undefined): T {
  if (found === undefined) throw new Error('The record is gone from the sight of whoever changed it.');
  return found;
}
