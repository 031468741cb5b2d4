/** The licences of what is shipped: a package under a licence that is not allowed stops the build. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { build } from 'vite';
import { licencePlugins } from '../../src/hosting/licences';

const folder = mkdtempSync(path.join(tmpdir(), 'passus-licences-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the last build printed. */
let printed = '';

/** Builds a page's script that uses a package under a licence, and gives the list that is shipped. */
async function shipped(name: string, license: string | undefined, text = 'Do what you like.'): Promise<string> {
  printed = '';
  const home = path.join(folder, 'node_modules', name);
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, 'package.json'), JSON.stringify({ name, version: '1.2.3', license, main: 'index.js' }));
  writeFileSync(path.join(home, 'index.js'), 'export const used = () => Date.now();');
  if (text !== '') writeFileSync(path.join(home, 'LICENSE.md'), text);
  writeFileSync(path.join(folder, 'main.js'), `import { used } from '${name}'; console.log(used());`);
  const { find, write } = licencePlugins();
  await build({
    configFile: false,
    root: folder,
    logLevel: 'silent',
    plugins: [find, write],
    build: {
      rolldownOptions: {
        input: path.join(folder, 'main.js'),
        logLevel: 'info',
        onLog: (level, { message }) => void (printed += `${level}: ${message}\n`),
      },
    },
  });
  return readFileSync(path.join(folder, 'dist/licences.txt'), 'utf8');
}

describe('the licences of what is shipped', () => {
  it('are listed with name, version and text', async () => {
    const list = await shipped('@kind/package', 'MIT', 'Permission is granted.');
    expect(list).toContain('@kind/package 1.2.3: MIT');
    expect(list).toContain('Permission is granted.');
    expect(printed).toMatch(/^info: shipped packages and their licences\n.*@kind\/package 1\.2\.3: MIT/m);
  });

  it.each([
    ['greedy', 'GPL-3.0-only'],
    ['closed', 'UNLICENSED'],
    ['silent', undefined],
  ])('stop the build where one is not allowed: %s', async (name, licence) => {
    await expect(shipped(name, licence)).rejects.toThrow(`${name} is shipped under`);
  });

  it('stop the build where the text is missing', async () => {
    await expect(shipped('textless', 'MIT', '')).rejects.toThrow('textless is shipped, but has no file with the text');
  });
});
