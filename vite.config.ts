import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const KIT =
  /src\/web\/(ui\/(Card|DataTable|DefinitionList|Due|Field|fieldErrors|Filters|Form|Layout|Section|Select|TextInput|Turn)|app\/(Answered|labels))\.tsx?$/;

/** Writes each script and style beside itself once compressed as well as can be, so that the server never has to. */
const compressed = (): Plugin => ({
  name: 'compressed',
  apply: 'build',
  writeBundle({ dir = '' }) {
    for (const name of readdirSync(`${dir}/assets`).filter((file) => /\.(js|css)$/.test(file))) {
      const bytes = readFileSync(`${dir}/assets/${name}`);
      writeFileSync(`${dir}/assets/${name}.br`, brotliCompressSync(bytes));
      writeFileSync(`${dir}/assets/${name}.gz`, gzipSync(bytes, { level: 9 }));
    }
  },
});

// The server's content security policy allows files of our own origin and nothing inline, so nothing is inlined.
export default defineConfig({
  root: here('src/web'),
  plugins: [react(), compressed()],
  // What wouter brings along for React 17 is in the React we have.
  resolve: { alias: { 'use-sync-external-store/shim/index.js': 'react' } },
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The kit has one face but many parts: whoever imports the face gets what they use of it.
      // A component of a library that nobody uses is left out.
      treeshake: {
        moduleSideEffects: (id) => !/src\/web\/ui\//.test(id),
        manualPureFunctions: ['forwardRef', 'createContext'],
        propertyReadSideEffects: false,
      },
      // What nearly every page is built of comes in one file: alone, each of these parts would be a request of its own.
      output: { codeSplitting: { groups: [{ name: 'kit', test: KIT }] } },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
