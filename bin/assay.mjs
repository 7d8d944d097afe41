#!/usr/bin/env node
// `npx assay …`: the command line, on the Node it needs. `npx assay --help` lists the commands.
import { become, buildWeb, install } from './prepare.mjs';

await install();
if (process.argv[2] === 'serve') buildWeb();
become(['src/server/cli.ts', ...process.argv.slice(2)]);
