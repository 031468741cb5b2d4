/** The tree: what stands at the top, and what every file has to have. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => existsSync(file));
const code = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file));

describe('the tree', () => {
  it('has at the top exactly what the design names', () => {
    const top = new Set(files.map((file) => file.split('/')[0] ?? '').filter((name) => !name.startsWith('.')));
    const wanted = [
      'package.json',
      'package-lock.json',
      'tsconfig.json',
      'vite.config.ts',
      'src',
      'public',
      'content',
      'tests',
      'docs',
      'README.md',
      'LICENSE',
    ];
    expect([...top].filter((name) => !wanted.includes(name))).toEqual([]);
    expect(wanted.filter((name) => !top.has(name))).toEqual([]);
  });

  it('opens each file with a sentence that says what lives there', () => {
    expect(code.filter((file) => !/^(#!.*\n)?\/\*\*[\s*]*[A-Z"]/.test(readFileSync(file, 'utf8')))).toEqual([]);
  });

  it('has no file that is much too long', () => {
    const long = code.filter((file) => file.startsWith('src/') && readFileSync(file, 'utf8').split('\n').length > 230);
    expect(long).toEqual([]);
  });

  it('pins exact versions', () => {
    const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
      string,
      Record<string, string>
    >;
    const versions = Object.values({ ...dependencies, ...devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([]);
  });

  it('is under the EUPL 1.2, with its text', () => {
    expect(readFileSync('package.json', 'utf8')).toContain('"EUPL-1.2"');
    expect(readFileSync('LICENSE', 'utf8')).toMatch(/EUROPEAN UNION PUBLIC LICENCE v\. 1\.2/);
  });
});
