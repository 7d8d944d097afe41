import { CHANGES_SCHEMA, FACTS_SCHEMA } from '../../rules/index.ts';
import { type CommandOfLine, DONE } from './command-line.ts';

/** `assay facts-schema`: prints the JSON Schema of what `assay obligations` reads. */
export const factsSchemaCommand: CommandOfLine = {
  name: 'facts-schema',
  usage: 'facts-schema',
  summary: 'Prints the JSON Schema of the facts that "obligations" reads',
  async run(line) {
    line.say(JSON.stringify(FACTS_SCHEMA, null, 2));
    return DONE;
  },
};

/** `assay changes-schema`: prints the JSON Schema of what `assay obligations --with` reads. */
export const changesSchemaCommand: CommandOfLine = {
  name: 'changes-schema',
  usage: 'changes-schema',
  summary: 'Prints the JSON Schema of the changes that "obligations --with" reads',
  async run(line) {
    const $schema = 'https://json-schema.org/draft/2020-12/schema';
    line.say(JSON.stringify({ $schema, title: 'Changes for Assay’s obligation engine', ...CHANGES_SCHEMA }, null, 2));
    return DONE;
  },
};
