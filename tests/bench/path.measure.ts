/** The main path: its taps, its words, and the colours that it is made of. */
import { DEVICES } from '../../src/content/schema';
import { lixOf, sentenceLengths, stageIds, stepLengths } from '../content/reading';
import { expect, test } from '../e2e/journey';
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
  await passus.open();
  const extra: string[] = [];
  const help: Figure[] = [];
  const resume: Figure[] = [];
  for (;;) {
    const { view, step } = await passus.place();
    const where = step ?? view;
    if (view === 'step' || view === 'wait') {
      // From wherever she is, one tap in the bar.
      await passus.tap('help');
      await passus.expectView('help');
      help.push({ row: 'tapsToHelp', value: 1, where });
      await passus.open();
      await passus.expectView('home');
      await passus.pane.tap('[data-action="resume"], [data-action="begin"]');
      // At the first step of a stage that is its opening page, as long as nothing of the stage is done.
      await expect.poll(async () => (await passus.place()).step).toBe(step);
      resume.push({ row: 'tapsToResume', value: 1, where });
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
  tell([{ row: 'taps', value: extra.length, where: extra.join(', ') }, ...help, ...resume]);
});
