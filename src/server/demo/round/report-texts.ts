import type { Strength } from './story.ts';

export {
  FACTUAL_ACCURACY_COMMENTS,
  QUALITY_RETURNS,
  REPORT_SUMMARIES,
} from '../texts/index.ts';

/** What the assessors think of the whole, for a party of each strength. */
export const SECTION_OPINIONS: Readonly<Record<Strength, string>> = {
  strong: 'In our opinion the User meets its duties in all matters that bear on the safe use of DCC systems.',
  fair: 'In our opinion the User meets its duties in most matters; the observations should be dealt with by the dates agreed.',
  weak: 'In our opinion the User does not yet meet several of its duties, and needs substantial work before it does.',
};
