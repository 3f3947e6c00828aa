import { join } from 'node:path';
import { defineConfig } from 'vite';

/** The charts as a program for the gateway: everything it needs is inside. */
export default defineConfig({
  root: join(import.meta.dirname, '..'),
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { noExternal: true },
  build: {
    ssr: join(import.meta.dirname, 'main.tsx'),
    outDir: join(import.meta.dirname, '../../../../dist/explorer/charts'),
    emptyOutDir: true,
    rolldownOptions: { output: { entryFileNames: 'charts.mjs' } },
  },
});
