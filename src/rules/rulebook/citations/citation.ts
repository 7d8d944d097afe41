/**
 * Where a rule value comes from. A rule names its source by key; a misspelt key does not compile.
 *
 * The keys are ours and never change. Clause numbers are display data: the Code has been renumbered more than once, so
 * each clause is shown with the edition it was read in.
 */
export type Citation = {
  /** The document, as people call it. */
  readonly document: string;
  /** Clause or section within it, as numbered in `edition`. */
  readonly clause?: string;
  /** Which edition or capture of the document the clause number belongs to. */
  readonly edition?: string;
  /** How we know: `page` was read, `recalled` is background knowledge, `default` is this product's own choice,
   * `secas` is on record as SECAS's. */
  readonly source: 'page' | 'recalled' | 'default' | 'secas';
  /** What it says or decides, in our own words. */
  readonly note: string;
};
