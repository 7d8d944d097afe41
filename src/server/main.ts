import { runCommandLine } from './command-line/index.ts';

// `npm start`: the service, with whatever else was given behind it.
process.exitCode = await runCommandLine(process.argv.length > 2 ? process.argv.slice(2) : ['serve'], process.env);
