import pg from 'pg';
import { pino } from 'pino';
import { DEMO_PASSWORD, suggestedPeople } from '../demo/demo-people.ts';
import { layInDemo, registerIsEmpty } from '../demo/index.ts';
import { openClock } from '../platform/clock/clock.ts';
import { type Config, keptSecret } from '../platform/config.ts';
import { openFileStore } from '../platform/files/file-store.ts';
import { openServer, type Server } from '../server.ts';
import { type CommandLine, type CommandOfLine, Complaint, DONE } from './command-line.ts';
import { proveDurable } from './durable.ts';
import { type Home, openHome, settings } from './home.ts';

/** `assay serve`: the service, until it is told to stop. */
export const serveCommand: CommandOfLine = {
  name: 'serve',
  usage: 'serve',
  summary: 'Starts the service (npm start does the same)',
  details: [
    '',
    'In the demo (ASSAY_MODE=demo, which is the default) an empty register gets the demo scheme.',
    'ASSAY_MODE=production demands DATABASE_URL, ASSAY_SECRET, SMTP_URL, MAIL_FROM and PUBLIC_URL.',
    'SIGTERM and SIGINT stop it cleanly.',
  ],
  async run(line) {
    const config = settings(line);
    const started = Date.now();
    const stopping = untilStopped();
    const home = await openHome(config);
    try {
      if (config.mode === 'production') await proveDurable(home.connection);
      const suggested = config.mode === 'demo' ? await demoOnFirstRun(config, home, line) : undefined;
      const server = await start(config, home, suggested);
      try {
        const address = await listen(server, config);
        const texts = [...greeting(config, home, address, Date.now() - started), ...signingIn(address, suggested)];
        for (const text of texts) line.say(text);
        await stopping;
        line.say('\nStopping …');
      } finally {
        await server.close();
      }
    } finally {
      await home.close();
    }
    return DONE;
  },
};

/** Resolves with the first signal to stop; a second one is for whoever is impatient. */
function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.once(signal, () => resolve());
  });
}

/** Whom a first visitor should try; e-mail address → what they do. */
type Suggested = ReadonlyMap<string, string>;

async function demoOnFirstRun(config: Config, home: Home, line: CommandLine): Promise<Suggested> {
  const client = new pg.Client(home.connection);
  await client.connect();
  try {
    if (await registerIsEmpty(client)) {
      const started = Date.now();
      const laid = await layInDemo(client, await openFileStore(config.filesDir), { today: openClock().today() });
      line.say(`The demo scheme was laid in: ${laid.rows} rows in ${Date.now() - started} ms.`);
    }
    return await suggestedPeople(client);
  } finally {
    await client.end();
  }
}

function start(config: Config, home: Home, suggested: Suggested | undefined): Promise<Server> {
  const publicUrl = config.publicUrl ?? `http://${nameOf(config.host)}:${config.port}`;
  return openServer({
    connection: home.connection,
    secret: config.secret ?? keptSecret(config.dataDir),
    publicUrl,
    filesDir: config.filesDir,
    log: pino({ level: config.logLevel === 'info' && process.stdout.isTTY ? 'warn' : config.logLevel }),
    ...(suggested && { demo: { password: DEMO_PASSWORD, suggested } }),
    ...(config.smtpUrl && { mail: { smtpUrl: config.smtpUrl, from: config.mailFrom } }),
  });
}

async function listen({ app }: Server, { host, port }: Config): Promise<string> {
  try {
    const address = await app.listen({ host, port });
    return host === '127.0.0.1' ? address.replace('127.0.0.1', 'localhost') : address;
  } catch (problem) {
    const code = (problem as { code?: unknown }).code;
    if (code === 'EADDRINUSE')
      throw new Complaint(`Port ${port} on ${host} is taken. Set PORT to another one, such as PORT=${port + 1}.`);
    if (code === 'EACCES') throw new Complaint(`Port ${port} is not ours to take. Set PORT to one above 1023.`);
    if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') throw new Complaint(`HOST ${host} is not this machine's.`);
    throw problem;
  }
}

/** The machine itself goes by its name: passkeys are bound to one, and cannot be to a number. */
const nameOf = (host: string): string => (host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host);

function greeting(config: Config, home: Home, address: string, tookMs: number): readonly string[] {
  return [
    '',
    `Assay is ready at ${config.publicUrl ?? address}  (${(tookMs / 1000).toFixed(1)} s)`,
    `Records: ${home.words}`,
    config.smtpUrl ? `Mail: ${new URL(config.smtpUrl).host}` : 'Mail: no SMTP_URL is set, so mail waits in the outbox.',
  ];
}

function signingIn(address: string, suggested: Suggested | undefined): readonly string[] {
  if (!suggested) return [];
  return [
    '',
    'This is the demo: every person can be signed in with one click on the sign-in page, or by script with',
    `POST ${address}/api/sign-in  {"email": …, "password": "${DEMO_PASSWORD}"}. For example:`,
    '',
    ...[...suggested].map(([email, does]) => `  ${email.padEnd(40)} ${does}`),
    '',
    'Stop with Ctrl-C. The next start keeps the data.',
  ];
}
