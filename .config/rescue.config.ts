/** Builds the emergency service worker into `dist-rescue/`: `sw.js` and its compressed forms, to be put over the site's. */
import path from 'node:path';
import { defineConfig } from 'vite';
import { compressPlugin } from '../src/hosting/compress';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  publicDir: false,
  // A server that finds no newer compressed form goes on sending that of the worker that does harm.
  plugins: [compressPlugin({ everything: true })],
  build: {
    outDir: process.env.PASSUS_OUT ?? 'dist-rescue',
    target: ['safari15', 'chrome90', 'firefox90'],
    rolldownOptions: {
      input: path.join(root, 'src/sw/rescue.ts'),
      output: { format: 'iife', entryFileNames: 'sw.js' },
    },
  },
});
