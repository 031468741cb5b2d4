/** How Passus is built, served and tested. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import preact from '@preact/preset-vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { contentPlugin } from './src/content/plugin';
import { classicScriptPlugin } from './src/hosting/classic-script';
import { compressPlugin } from './src/hosting/compress';
import { withDigests } from './src/hosting/integrity';
import { licencePlugins } from './src/hosting/licences';
import { hostingPlugin } from './src/hosting/plugin';
import { SERVING } from './src/hosting/serving';

const root = import.meta.dirname;
const licences = licencePlugins();
const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

/** Names the chunks that are all content for what is in them; others keep the name of their file. */
function chunkName(moduleIds: readonly string[]): string {
  const [content] = moduleIds.length === 1 ? moduleIds.filter((id) => id.startsWith('\0virtual:passus/')) : [];
  return content === undefined ? '[name]' : content.slice('\0virtual:passus/'.length).replaceAll('/', '-');
}

const outDir = path.resolve(root, 'src', process.env.PASSUS_OUT ?? '../dist');

export default defineConfig({
  ...SERVING,
  root: 'src',
  publicDir: '../public',
  define: { __PASSUS_VERSION__: JSON.stringify(version) },
  plugins: [
    contentPlugin(process.env.PASSUS_CONTENT ?? root),
    preact(),
    hostingPlugin(),
    classicScriptPlugin(),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'sw',
      filename: 'sw.ts',
      injectRegister: false,
      manifest: false,
      injectManifest: {
        globPatterns: ['**/*.{html,js,css,svg,webmanifest}'],
        globIgnores: ['404.html'],
        manifestTransforms: [withDigests(outDir)],
        buildPlugins: { vite: [licences.find] },
      },
    }),
    // Behind the worker, which is built by a build of its own when all else is written.
    licences.find,
    licences.write,
    compressPlugin(),
  ],
  build: {
    outDir,
    emptyOutDir: true,
    target: ['safari15', 'chrome90', 'firefox90'],
    modulePreload: false,
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: { index: 'src/index.html', app: 'src/app/index.html', calendar: 'src/calendar/index.html' },
      output: { chunkFileNames: ({ moduleIds }) => `assets/${chunkName(moduleIds)}-[hash].js` },
    },
  },
  test: {
    root,
    testTimeout: 30_000,
    maxWorkers: 2,
    include: ['tests/{house,engine,content,browser}/**/*.test.{ts,tsx}'],
  },
});
