/** No journey without the guard: each browser that a test opens is watched for what must never happen. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const FOLDER = 'tests/e2e';

it('opens a browser only where it is watched, in the same file', () => {
  const opening = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => ({ file, text: readFileSync(`${FOLDER}/${file}`, 'utf8') }))
    .filter(({ text }) => /\bbrowser\.new(Context|Page)\(|launchPersistentContext\(|\bchromium\.launch\(/.test(text));
  expect(opening.map(({ file }) => file)).toEqual(
    expect.arrayContaining(['journey.ts', 'installable.spec.ts', 'engines/chromium.ts']),
  );
  // An engine that Playwright does not drive gathers by itself what was seen.
  const watches = ({ text }: { text: string }) => /await guard(ed)?\(|this\.findings/.test(text);
  expect(opening.filter((each) => !watches(each)).map(({ file }) => file)).toEqual([]);
});
