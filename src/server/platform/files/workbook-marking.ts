import type { Feature } from 'write-excel-file/node';
import { MARKING_MEANINGS, MARKING_NAMES } from '../../../contract/names.ts';
import type { Marking } from '../../../rules/vocabulary.ts';

/**
 * A workbook's marking, as a feature of write-excel-file: in the head of each printed page, and in the properties of the
 * file as its category. Neither is a row, so that whoever goes on with the rows finds nothing among them.
 */
export function workbookMarking<Content>(marking: Marking): Feature<Content> {
  const word = MARKING_NAMES[marking];
  return {
    files: {
      transform: {
        '[Content_Types].xml': { insert: () => `<Override PartName="/docProps/core.xml" ContentType="${TYPE}"/>` },
        '_rels/.rels': { insert: () => `<Relationship Id="rId-core" Type="${RELATION}" Target="docProps/core.xml"/>` },
        'xl/worksheets/sheet{id}.xml': {
          insert: () =>
            `<headerFooter><oddHeader>&amp;C&amp;"-,Bold"${word.toUpperCase()}</oddHeader>` +
            `<oddFooter>&amp;C${word}: ${MARKING_MEANINGS[marking]}</oddFooter></headerFooter>`,
        },
      },
      write: {
        files: () => ({
          'docProps/core.xml':
            `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="${CORE}">` +
            `<cp:category>${word}</cp:category><cp:keywords>${word}</cp:keywords></cp:coreProperties>`,
        }),
      },
    },
  };
}

const CORE = 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties';
const TYPE = 'application/vnd.openxmlformats-package.core-properties+xml';
const RELATION = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties';
