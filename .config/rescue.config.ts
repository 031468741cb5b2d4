/** Builds the emergency service worker into `dist-rescue/sw.js`, to be put over the `sw.js` of the site. */
import path from 'node:path';
import { defineConfig } from 'vite';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  publicDir: false,
  build: {
    outDir: process.env.PASSUS_OUT ?? 'dist-rescue',
    target: ['safari15', 'chrome90', 'firefox90'],
    rolldownOptions: {
      input: path.join(root, 'src/sw/rescue.ts'),
      output: { format: 'iife', entryFileNames: 'sw.js' },
    },
  },
});
