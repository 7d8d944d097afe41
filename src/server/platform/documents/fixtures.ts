/** Believable models of every document, all invented, for tests of documents and of what makes them. */
export { aPaperPack, someMinutes } from './fixtures/committee.ts';
export {
  aBookingConfirmation,
  aDirectorsLetter,
  anOutcomeLetter,
  anUnsignedDirectorsLetter,
} from './fixtures/letters.ts';
export { anObservation, aReport, aVerificationReport } from './fixtures/report.ts';
