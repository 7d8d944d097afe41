// `npm start`: installs what is missing, builds the web when it changed, starts the server.
import { become, buildWeb, install } from './prepare.mjs';

await install();
buildWeb();
become(['src/server/main.ts', 'serve', ...process.argv.slice(2)]);
