import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// The server's content security policy allows files of our own origin and nothing inline, so nothing is inlined.
export default defineConfig({
  root: here('src/web'),
  plugins: [react()],
  build: {
    outDir: here('dist/web'),
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The kit has one face but many parts: whoever imports the face gets what they use of it.
      treeshake: { moduleSideEffects: (id) => !/src\/web\/ui\//.test(id) },
    },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
});
