import { join } from 'node:path';
import { defineConfig } from 'vite';
import { compressed } from '../playground/compressed.mjs';
import { preloads } from './preloads.mjs';

const root = import.meta.dirname;
const gateway = 'http://127.0.0.1:4000';

export default defineConfig({
  root,
  base: '/',
  publicDir: false,
  plugins: [preloads(), compressed(11)],
  build: {
    outDir: join(root, '../../../dist/explorer/web'),
    emptyOutDir: true,
    // The content security policy forbids what is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Many small files would cost more in headers than they save.
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'shared', test: /web\/(?:parts|words|graph|shell)\// },
            { name: 'said', test: /web\/said\/(?:claim|provenance|said|speaker)/ },
          ],
        },
      },
    },
  },
  // The dev server, beside a running gateway.
  server: { proxy: { '/graphql': gateway, '/exports': gateway, '/playground': gateway, '/schema.graphql': gateway } },
});
