/** The keys in the code and the words in content/ui: each asks for the other. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/content/check';
import type { UiWords } from '../../src/content/schema';

const { content } = checkContent(process.cwd());
const words = content?.ui.get('da')?.data ?? {};

/** All keys of texts, such as `home.begin`, without the ending of words for one device. */
function keysOf(part: UiWords, prefix = ''): string[] {
  return Object.entries(part).flatMap(([key, inner]) =>
    typeof inner === 'string' || Array.isArray(inner)
      ? [prefix + key.replace(/_[a-z]+$/, '')]
      : keysOf(inner, `${prefix}${key}.`),
  );
}

/** Each key that the code writes, as a pattern: `${…}` in it stands for anything. */
const asked = ['src/ui', 'src/calendar', 'src']
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((file) => /\.tsx?$/.test(file))
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/`([^`]*)`|'([^'\n]*)'/g)])
  .map(([, template, text]) => template ?? text ?? '')
  .filter((key) => Object.keys(words).includes(key.split('.')[0] ?? '') && key.includes('.'));

function matches(pattern: string, key: string): boolean {
  const parts = pattern.split(/\$\{[^}]*\}/).map((part) => part.replaceAll('.', '\\.'));
  return new RegExp(`^${parts.join('[^.]+')}$`).test(key);
}

describe("the app's own words", () => {
  const keys = keysOf(words);

  it('hold every key that the code asks for', () => {
    expect(asked.length).toBeGreaterThan(60);
    expect(asked.filter((pattern) => !keys.some((key) => matches(pattern, key)))).toEqual([]);
  });

  it('hold none that the code never asks for', () => {
    const builtIn = (key: string) => /^(failure|manifest)\.|^glossary.*\.forms$/.test(key);
    expect(keys.filter((key) => !builtIn(key) && !asked.some((pattern) => matches(pattern, key)))).toEqual([]);
  });
});
