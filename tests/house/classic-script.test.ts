/** The classic script: whole, and what later modules share with it is handed over. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runInThisContext } from 'node:vm';
import { afterAll, expect, it } from 'vitest';
import { build, type Rolldown } from 'vite';
import { classicScriptPlugin } from '../../src/hosting/classic-script';

const folder = mkdtempSync(path.join(tmpdir(), 'passus-classic-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('gives a later module the very things that the script uses', async () => {
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  write('index.html', '<script type="module" src="./main.js"></script>');
  write('shared.js', 'export const things = new Set(); export const count = () => things.size;');
  write(
    'later.js',
    "import { count, things } from './shared.js'; export const add = (it) => (things.add(it), count());",
  );
  write(
    'main.js',
    "import { things } from './shared.js'; things.add('first'); globalThis.later = () => import('./later.js');",
  );
  const { output } = (await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    plugins: [classicScriptPlugin()],
    build: { write: false, modulePreload: false },
  })) as Rolldown.RolldownOutput;
  const chunks = output.filter((file) => file.type === 'chunk');
  const script = chunks.find(({ isEntry }) => isEntry)!;
  const later = chunks.find(({ isEntry }) => !isEntry)!;
  expect(script.code).not.toMatch(/\bexport\b/);
  expect(later.code).not.toMatch(/\bimport\b/);

  Object.assign(globalThis, { document: { currentScript: { src: 'https://example.eu/' } } });
  runInThisContext(script.code);
  const module = (await import(`data:text/javascript,${encodeURIComponent(later.code)}`)) as Record<
    string,
    (it: string) => number
  >;
  expect(Object.values(module)[0]!('second')).toBe(2);
});
