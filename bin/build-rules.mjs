// `npm run build:rules`: `assay/rules` as plain JavaScript with types, in dist/rules (or the folder named). Node runs our TypeScript itself, but
// never below a node_modules, which is where a program that imports it finds it. npm calls this after each install.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { root } from './prepare.mjs';

const compiler = path.join(root, 'node_modules', 'typescript7', 'bin', 'tsc');
if (!existsSync(compiler)) {
  console.log('assay/rules is not built: the compiler is a development dependency, and those are not installed.');
  process.exit(0);
}
const folder = path.resolve(process.argv[2] ?? path.join(root, 'dist', 'rules'));
rmSync(folder, { recursive: true, force: true });
const project = path.join(root, 'src', 'rules', 'tsconfig.build.json');
const { status } = spawnSync(process.execPath, [compiler, '-p', project, '--outDir', folder], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
