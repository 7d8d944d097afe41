import { runCommandLine } from './command-line/index.ts';

// `npx assay …`
process.exitCode = await runCommandLine(process.argv.slice(2), process.env);
