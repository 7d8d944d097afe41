// `npm run typecheck`: each room with the types it may see, all at once.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { modernNode, root } from './prepare.mjs';

const projects = [
  'src/rules/tsconfig.json',
  'src/contract/tsconfig.json',
  'tsconfig.server.json',
  'src/web/tsconfig.json',
];
const compiler = path.join(root, 'node_modules', 'typescript7', 'bin', 'tsc');

const check = (project) =>
  new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(modernNode(), [compiler, '-p', project, '--pretty', String(!!process.stdout.isTTY)], {
      cwd: root,
    });
    let output = '';
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.once('close', (status) => {
      process.stdout.write(output);
      console.log(`${project}: ${status === 0 ? 'ok' : 'failed'} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      resolve(status === 0);
    });
  });

const results = await Promise.all(projects.map(check));
process.exit(results.every(Boolean) ? 0 : 1);
