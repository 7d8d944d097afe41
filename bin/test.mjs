// `npm test`: installs what is missing, builds the web, runs all tests (or those named), ends with one line of totals.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildWeb, findChromium, install, modernNode, root } from './prepare.mjs';

const wanted = process.argv.slice(2);
const journeys = wanted.length === 0 || wanted.some((arg) => arg.includes('e2e'));

await install();
const env = { ...process.env };
if (journeys) {
  env.CHROMIUM = findChromium();
  buildWeb();
}
const report = path.join(root, '.artefacts', 'vitest.json');
mkdirSync(path.dirname(report), { recursive: true });
rmSync(report, { force: true });
const vitest = path.join(root, 'node_modules', 'vitest', 'vitest.mjs');
const run = spawnSync(modernNode(), [vitest, 'run', ...wanted], { cwd: root, stdio: 'inherit', env });
const { passed, failed, skipped } = totals();
// An error that no test waited for fails the run and is no test's failure.
const outside = run.status !== 0 && failed === 0 ? ', and an error outside the tests (above)' : '';
console.log(`tests: ${passed} passed, ${failed} failed, ${skipped} skipped${outside}`);
process.exit(run.status !== 0 || passed === 0 || failed > 0 ? run.status || 1 : 0);

function totals() {
  try {
    const found = JSON.parse(readFileSync(report, 'utf8'));
    // A file that could not even be loaded holds no test that failed, and is a failure all the same.
    const broken = found.testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
    );
    return {
      passed: found.numPassedTests,
      failed: found.numFailedTests + broken.length,
      skipped: found.numPendingTests + found.numTodoTests,
    };
  } catch {
    // Vitest did not live to write its report.
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
