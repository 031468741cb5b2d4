/** The guide on paper, read back from the PDF that the browser prints. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { isDone, path } from '../../src/engine/path';
import { guide, usualProgressUpTo } from '../engine/guide';
import { expect, test, type Page } from './journey';
import { printed } from './paper';
import { become } from './screens';

interface Words {
  readonly stages: Readonly<Record<string, { readonly title: string }>>;
  readonly steps: Readonly<Record<string, { readonly answers?: Readonly<Record<string, string>> }>>;
  readonly glossary: Readonly<Record<string, { readonly term: string }>>;
}

const NOW = new Date('2026-11-03T10:00:00+01:00');
/** Of somebody who is in the middle of the second stage. */
const progress = usualProgressUpTo('fill-request', NOW.getTime() - 60 * 60 * 1000);
const way = path(guide, progress);
const PLACES = ['https://webgate.ec.europa.eu/cas', 'https://webgate.ec.europa.eu/RCAM/'];
const CONTACTS = ['+32 2 29 11111', '9:30', '12:30', 'EU-LOGIN-EXTERNAL-SUPPORT@ec.europa.eu', 'AIACE'];

function wordsIn(language: string): Words {
  const read = (file: string) => parse(readFileSync(`content/${file}`, 'utf8')) as Words;
  return { ...read(`guides/${guide.id}/${language}.yaml`), glossary: read(`ui/${language}.yaml`).glossary };
}

async function openPrint(page: Page, app: string): Promise<void> {
  await page.clock.setFixedTime(NOW);
  await become(page, app, progress);
  await page.goto(`${app}#/print/${guide.id}`);
  await expect(page.locator('[data-view="print"] .qr')).toBeVisible();
}

for (const { locale, language, date, contacts } of [
  { locale: 'da-DK', language: 'da', date: 'tirsdag den 3. november 2026', contacts: 'engelsk, fransk' },
  { locale: 'en-GB', language: 'en', date: 'Tuesday 3 November 2026', contacts: 'English, French' },
]) {
  test.describe(`the guide on paper, ${language}`, () => {
    test.use({ locale });
    const { stages, steps, glossary } = wordsIn(language);

    test('is A4 with letters of 14 pt or more, and holds what one needs away from the screen', async ({
      page,
      server,
    }) => {
      await openPrint(page, server.app);
      const code = (await page.locator('[data-code]').getAttribute('data-code')) ?? '';
      expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      const sheets = await printed(page);
      for (const { size, letters } of sheets) {
        expect(size).toEqual({ width: 595, height: 842 });
        expect(Math.min(...letters)).toBeGreaterThanOrEqual(14);
      }
      const whole = sheets.map(({ text }) => text).join(' ');
      const answer = steps['had-account']?.answers?.no ?? 'the answer';
      for (const part of [date, server.app, ...PLACES, ...CONTACTS, contacts, answer]) expect(whole).toContain(part);
      for (const { term } of Object.values(glossary)) expect(whole).toContain(term);
      expect(whole.replaceAll(' ', '')).toContain(code);
      for (const { step } of way.filter(({ step }) => step.picture !== undefined)) {
        const drawn = await page.locator(`[data-printed="${step.id}"] .part-text`).allTextContents();
        expect(drawn, step.id).not.toEqual([]);
        for (const words of drawn) expect(whole, step.id).toContain(words);
      }
      // Only the screen shows what is there to tap.
      expect(whole).not.toContain(await page.locator('[data-action="print"]').innerText());
    });

    test('begins each stage on a page of its own, and keeps every step of the way on one page', async ({
      page,
      server,
    }) => {
      await openPrint(page, server.app);
      const sheets = await printed(page);
      // As many as the screen says that it will be.
      expect(sheets.length).toBeGreaterThanOrEqual(13);
      expect(sheets.length).toBeLessThanOrEqual(17);
      const texts = sheets.map(({ text }, index) => {
        const foot = `${index + 1} / ${sheets.length} `;
        expect(text.startsWith(foot), text.slice(0, 20)).toBe(true);
        return text.slice(foot.length);
      });
      const begin = guide.stages.map(({ id }) => sheets.findIndex(({ top }) => top === stages[id]?.title));
      expect(begin[0]).toBe(1);
      expect(begin).toEqual([...new Set(begin)].sort((a, b) => a - b));
      await page.locator('.drawing').evaluateAll((drawings) => drawings.forEach((drawing) => drawing.remove()));
      const blocks = await page.locator('[data-printed]').allInnerTexts();
      expect(blocks.length).toBe(way.length);
      for (const block of blocks) {
        const lines = block.split('\n').map((line) => line.replaceAll(/\s+/g, ' ').trim());
        expect(texts.filter((text) => lines.every((line) => text.includes(line))).length, block).toBe(1);
      }
    });
  });
}

test('has a tick in the box of each step that is done, and in no other', async ({ page, server }) => {
  await openPrint(page, server.app);
  const boxes = (await printed(page)).flatMap((sheet) => sheet.boxes);
  expect(boxes).toEqual(way.map(({ step }) => isDone(step, progress)));
  expect(new Set(boxes).size).toBe(2);
});

test('is black on white in the dark too, and no larger where the text on the screen is', async ({ page, server }) => {
  await openPrint(page, server.app);
  const light = await printed(page);
  expect([...new Set(light.flatMap(({ colours }) => colours))].sort()).toEqual(['#000000', '#cccccc', '#ffffff']);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.evaluate(() => (document.documentElement.dataset.size = 'largest'));
  expect(await printed(page)).toEqual(light);
});

test('before anything is answered, a question has a box for each answer', async ({ page, server }) => {
  await become(page, server.app, {});
  await page.goto(`${server.app}#/print/${guide.id}`);
  await expect(page.locator('[data-printed="had-account"] li')).toHaveCount(3);
  const boxes = (await printed(page)).flatMap((sheet) => sheet.boxes);
  const first = path(guide, {});
  const answers = first.flatMap(({ step }) => (step.kind === 'question' ? step.answers : []));
  expect(boxes).toEqual(Array(first.length + answers.length).fill(false));
});

test('the card is one page of A4, also where much is to be remembered', async ({ page, server }) => {
  await openPrint(page, server.app);
  await page.goto(`${server.app}#/paper`);
  await expect(page.locator('[data-view="paper"] [data-code]')).toBeVisible();
  const sheets = await printed(page);
  expect(sheets.map(({ size }) => size)).toEqual([{ width: 595, height: 842 }]);
  expect(Math.min(...(sheets[0]?.letters ?? [0]))).toBeGreaterThanOrEqual(14);
});

test('an address with another guide, or none, leads to the guide that there is, and says so', async ({
  page,
  passus,
}) => {
  await passus.begin();
  for (const hash of ['/print', '/print/no-such-guide', `/print/${guide.id}/more`]) {
    await passus.goTo(hash);
    await expect(page.locator('[data-notice="address"]')).toBeVisible();
    await passus.expectView('print');
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#/print/${guide.id}`);
    await passus.goTo('/help');
    await passus.expectView('help');
  }
});

test('the overview, help and the card lead to the guide on paper, and its button prints', async ({ page, passus }) => {
  await page.addInitScript(() => {
    window.print = () => (document.documentElement.dataset.printed = 'yes');
  });
  await passus.begin();
  for (const hash of [`/${guide.id}`, '/help', '/paper']) {
    await passus.goTo(hash);
    await passus.expectSeen(`main:not([data-view="print"]) [data-action="print-guide"]`);
    await passus.tap('print-guide');
    await passus.expectView('print');
  }
  await passus.tap('print');
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
});
