/** The main path: its taps, its words, its keys, and the colours that it is made of. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DEVICES } from '../../src/content/schema';
import { path as way } from '../../src/engine/path';
import { lixOf, sentenceLengths, stageIds, stepLengths } from '../content/reading';
import { expect, test, type Passus } from '../e2e/journey';
import { everyScreen, showEach, type Screen } from '../e2e/screens';
import { walkSpoken } from '../e2e/spoken';
import type { Place } from '../e2e/walker';
import { guide } from '../engine/guide';
import { contrast } from '../house/colour';
import { COLOURS, PAIRS } from '../house/tokens';
import { tell, type Figure } from './figures';

test('words', () => {
  for (const device of DEVICES) {
    for (const stage of stageIds) {
      const value = lixOf(stage, device);
      const where = `${stage}, ${device}`;
      tell([
        { row: 'lixLeast', value, where },
        { row: 'lixMost', value, where },
      ]);
    }
    for (const language of ['da', 'en']) {
      const where = `${language}, ${device}`;
      const lengths = sentenceLengths(language, device);
      const mean = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
      tell([
        { row: 'sentenceMean', value: mean, where },
        { row: 'sentenceMost', value: Math.max(...lengths), where },
        ...[...stepLengths(language, device)].map(([step, value]): Figure => ({
          row: 'stepMost',
          value,
          where: `${step}, ${where}`,
        })),
      ]);
    }
  }
});

test('tokens', () => {
  for (const [scheme, tokens] of Object.entries(COLOURS)) {
    for (const [kind, pairs] of Object.entries(PAIRS)) {
      for (const [front, backs] of Object.entries(pairs)) {
        const row = kind === 'text' ? 'textTokens' : 'controlTokens';
        tell(
          backs.map((back) => ({
            row,
            value: contrast(tokens[front]!, tokens[back]!),
            where: `${kind}: ${front} on ${back}, ${scheme}`,
          })),
        );
      }
    }
  }
});

test('taps', async ({ passus }) => {
  const extra: string[] = [];
  const resume: Figure[] = [];
  await passus.open();
  for (;;) {
    const { view, step } = await passus.place();
    const where = step ?? view;
    if (view === 'step' || view === 'wait') {
      await passus.open();
      // At the first step of a stage that is its opening page, as long as nothing of the stage is done.
      const value = await tapsUntil(passus, RESUMING, ({ step: shown, view }) => shown === step && view !== 'home');
      resume.push({ row: 'tapsToResume', value, where });
      if ((await passus.place()).view === 'stage') await passus.goOn();
    }
    if (view === 'done') break;
    if (view === 'install' || view === 'home') {
      await passus.tap(view === 'install' ? 'go-on' : 'begin');
      await expect.poll(() => passus.place()).not.toMatchObject({ view });
      extra.push(view);
    } else {
      if (view === 'stage') extra.push(where);
      await passus.goOn();
    }
  }
  tell([{ row: 'taps', value: extra.length, where: extra.join(', ') }, ...resume]);
});

test('taps to help', async ({ page, passus, server }) => {
  const help: Figure[] = [];
  for (const group of everyScreen(Date.now())) {
    const count = async ({ name }: Screen) => {
      const value = await tapsUntil(passus, ['.bar [data-action="help"]', '.bar-home'], ({ view }) => view === 'help');
      help.push({ row: 'tapsToHelp', value, where: name });
    };
    // Help itself is no way to help.
    await showEach(page, server.app, group, count, { only: ({ name }) => !name.startsWith('help') });
  }
  tell(help);
});

for (const [locale, language] of [
  ['da-DK', 'da'],
  ['en-GB', 'en'],
] as const) {
  test.describe(locale, () => {
    test.use({ locale });

    test('keyboard and screen reader', async ({ page, passus }) => {
      const file = path.resolve(import.meta.dirname, `../e2e/spoken-${language}.txt`);
      const written = readFileSync(file, 'utf8').trimEnd().split('\n\n');
      const heard = await walkSpoken(page, passus);
      const steps = way(guide, {}).map(({ step }) => step.id);
      const missing = steps.filter((id) => !heard.some((tree) => tree.startsWith(`${id}:`)));
      const unlike = written.filter((tree, index) => heard[index] !== tree);
      const share = (100 * (written.length - unlike.length)) / written.length;
      const wrong = [...missing, ...unlike.map((tree) => tree.split(':')[0])].join(', ');
      tell([{ row: 'spoken', value: missing.length > 0 ? 0 : share, where: `${language} ${wrong}` }]);
    });
  });
}

/** What leads back to where one was, the shortest way first. */
const RESUMING = ['[data-action="resume"]', '[data-action="begin"]', '[data-action="go-on"]', '.bar-home'];

/** How many taps lead to a place, each on the first of these that is there; 9 if they lead nowhere. */
async function tapsUntil(passus: Passus, ways: readonly string[], isThere: (place: Place) => boolean): Promise<number> {
  for (let taps = 0; taps < 9; taps++) {
    const before = await passus.place();
    if (isThere(before)) return taps;
    let way: string | undefined;
    for (const one of ways) if (way === undefined && (await passus.count(one)) > 0) way = one;
    if (way === undefined) return 9;
    await passus.pane.tap(way);
    await expect.poll(() => passus.place()).not.toEqual(before);
  }
  return 9;
}
