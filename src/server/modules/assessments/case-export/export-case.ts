import { assessmentOperations } from '../../../../contract/assessments.ts';
import { allow } from '../../../../rules/values/outcome.ts';
import { everyoneOf } from '../../../access/roles.ts';
import { highestOf, withMarking } from '../../../platform/files/marked.ts';
import { MOST_IN_ZIP, sizeOfZip, zipOf } from '../../../platform/files/zip.ts';
import { type Query, query } from '../../../platform/query/query.ts';
import { refused } from '../../../platform/refused.ts';
import { bookOf } from '../../../platform/rulebook/book.ts';
import { assessmentOffers } from '../assessment-command.ts';
import { mayExport } from '../assessments.policy.ts';
import { type About, manifestOf, readmeOf, sumsOf } from './about-the-case.ts';
import { askingAs } from './asking.ts';
import { type CaseFile, filesOf, textFile } from './case-files.ts';
import { type CaseParts, markingOf, partsOf } from './case-parts.ts';

const operation = assessmentOperations['export-case'];
const allows = everyoneOf('party', 'cio', 'secas');

assessmentOffers.add({ operation, allows }, (actor, assessment) =>
  mayExport(actor, assessment) ? allow(null, []) : undefined,
);

/**
 * Everything of one assessment that the asker may read, as one archive. It is gathered by the service's own questions, asked
 * as the asker; only files are left to be read while it is sent.
 *
 * @param questions the queries of every module
 * @throws Refused `case-too-large` for what no archive holds
 */
export const exportCase = (questions: readonly Query[]): Query => {
  const byId = new Map(questions.map((question) => [question.operation.id, question]));
  return query({
    operation,
    allows,
    stepUp: true,
    async read(looking) {
      const { tx, actor, on, params } = looking;
      const asking = askingAs(byId, looking);
      const assessment = await asking.answer('read-assessment', params);
      if (!assessment || !mayExport(actor, asRecord(assessment))) return undefined;
      const parts = await partsOf(asking, assessment);
      const files = await filesOf(asking, parts);
      const { marking, all } = withAbout({ actor, on, book: await bookOf(tx), parts, files });
      mustFit(all);
      const { bytes, content } = zipOf(all, on);
      const fileName = withMarking(`${assessment.ref}-case-${on}.zip`, marking);
      return { download: { fileName, mediaType: 'application/zip', marking, bytes, content } };
    },
  });
};

/** As the policy looks at it. */
const asRecord = ({ party, team }: CaseParts['assessment']) => ({
  party_id: party.id,
  team: team.map(({ person, role }) => ({ person_id: person.id, role })),
});

/** The files with what is said of them in front: a page to read, the facts, the manifest, the sums. */
function withAbout(found: Omit<About, 'marking'>): { marking: About['marking']; all: readonly CaseFile[] } {
  const { parts, files } = found;
  const ofFacts = markingOf(parts);
  const marking = highestOf([ofFacts, ...files.map((file) => file.marking)]);
  const json = { mediaType: 'application/json', marking: ofFacts };
  const text = { mediaType: 'text/plain; charset=utf-8', marking };
  const caseFile = textFile(
    { name: 'case.json', what: 'The facts of the case', ...json },
    `${JSON.stringify({ format: 'assay-case/1', marking: ofFacts, ...parts }, null, 2)}\n`,
  );
  const about: About = { ...found, marking };
  const readme = textFile({ name: 'README.txt', what: 'What is in the archive', ...text }, readmeOf(about));
  const listed = [readme, caseFile, ...files];
  const manifest = textFile(
    { name: 'manifest.json', what: 'Every file', ...json, marking },
    manifestOf({ ...about, files: listed }),
  );
  const summed = [...listed, manifest];
  const sums = textFile({ name: 'SHA256SUMS', what: 'The sums of all files', ...text }, sumsOf(summed));
  return { marking, all: [readme, caseFile, manifest, sums, ...files] };
}

function mustFit(files: readonly CaseFile[]): void {
  const bytes = sizeOfZip(files);
  if (bytes <= MOST_IN_ZIP.bytes && files.length <= MOST_IN_ZIP.entries) return;
  const gib = (size: number) => `${(size / 1024 ** 3).toFixed(1)} GiB`;
  throw refused('case-too-large', { files: files.length, size: gib(bytes), limit: gib(MOST_IN_ZIP.bytes) });
}
