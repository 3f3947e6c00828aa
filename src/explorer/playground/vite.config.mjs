import { join } from 'node:path';
import { defineConfig } from 'vite';
import { compressed } from './compressed.mjs';

const root = import.meta.dirname;

/** Libraries mark modules for other tools ("use client"); that is no news. */
function quiet(level, log, report) {
  if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
}

export default defineConfig({
  root,
  base: '/playground/',
  publicDir: false,
  plugins: [compressed(9)],
  build: {
    outDir: join(root, '../../../dist/explorer/playground'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 2500,
    rolldownOptions: { onLog: quiet },
  },
  // The dev server, beside a running gateway.
  server: { proxy: { '/graphql': 'http://127.0.0.1:4000' } },
});
