import { type CommandOfLine, DONE } from './command-line.ts';

export const seedCommand: CommandOfLine = {
  name: 'seed',
  usage: 'seed --parties N --assessments N --observations N --seed S',
  summary: 'Makes a scheme of any size',
  run: async () => DONE,
};
