import { FACTS_SCHEMA } from '../../rules/index.ts';
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
