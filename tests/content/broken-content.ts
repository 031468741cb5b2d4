/** A copy of content/ with one thing wrong, to see what the check says. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContent } from '../../src/content/check';
import type { Mistake } from '../../src/content/mistake';

export const GUIDE = 'content/guides/eu-login-passkey/guide.yaml';
export const RELEASED = 'content/guides/eu-login-passkey/released.yaml';
export const DANISH = 'content/guides/eu-login-passkey/da.yaml';
export const ENGLISH = 'content/guides/eu-login-passkey/en.yaml';

/** The mistakes after `from` in `file` has become `to`. */
export function mistakesAfter(file: string, from: string | RegExp, to: string): readonly Mistake[] {
  const root = brokenCopy(file, from, to);
  try {
    return checkContent(root).mistakes;
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** A folder with such a copy, to be removed by the caller. Throws if there is no `from`: such a test could not fail. */
export function brokenCopy(file: string, from: string | RegExp, to: string): string {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not contain ${String(from)}`);
  const root = mkdtempSync(path.join(tmpdir(), 'passus-content-'));
  cpSync('content', path.join(root, 'content'), { recursive: true });
  writeFileSync(path.join(root, file), after);
  return root;
}

/** The line, counted from 1, on which a text first stands in a file of the real content. */
export function lineOf(file: string, text: string): number {
  const before = readFileSync(file, 'utf8').split(text)[0] ?? '';
  return before.split('\n').length;
}
