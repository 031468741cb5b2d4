/** Reading a screen aloud, with voices that the test plays. */
import { expect, test, type Page } from './journey';

interface Played {
  readonly name: string;
  readonly lang: string;
  readonly localService: boolean;
}

const SARA = { name: 'Sara', lang: 'da-DK', localService: true };
const DANIEL = { name: 'Daniel', lang: 'en-GB', localService: true };
const CLOUD = { name: 'Cloud', lang: 'da-DK', localService: false };

type Told = typeof globalThis & { told: string[]; endAll: () => void };

/** Plays voices that speak until they are cancelled, and notes what they are told. */
async function play(page: Page, voices: readonly Played[]): Promise<void> {
  await page.addInitScript((known: readonly Played[]) => {
    const told: string[] = [];
    const queue: { onend?: (() => void) | null }[] = [];
    const synthesis = {
      speaking: false,
      pending: false,
      onvoiceschanged: null,
      getVoices: () => known.map((voice) => ({ ...voice, voiceURI: voice.name, default: false })),
      speak(utterance: { text: string; lang: string; voice: { name: string } }) {
        synthesis.speaking = true;
        queue.push(utterance as never);
        told.push(`${utterance.voice.name} ${utterance.lang}: ${utterance.text.trim()}`);
      },
      cancel() {
        synthesis.speaking = false;
        if (told.length > 0) told.push('cancel');
      },
    };
    const endAll = () => queue.forEach((each) => each.onend?.());
    class Utterance {
      constructor(readonly text: string) {}
    }
    Object.defineProperty(globalThis, 'speechSynthesis', { value: synthesis });
    Object.assign(globalThis, { SpeechSynthesisUtterance: Utterance, told, endAll });
  }, voices);
}

const told = (page: Page) => page.evaluate(() => (globalThis as Told).told);
const button = (page: Page) => page.locator('[data-action="speak"]');

test('a step is read by the voices on the device, labels by an English one, and stops by the same button', async ({
  page,
  passus,
}) => {
  await play(page, [CLOUD, SARA, DANIEL]);
  await passus.begin();
  await passus.walkTo('proceed');
  await expect(button(page)).toHaveText('Læs højt for mig');
  await button(page).click();
  await expect(button(page)).toHaveText('Stop oplæsningen');
  expect(await told(page)).toEqual([
    'Sara da-DK: Gå videre til din konto',
    'Sara da-DK: Siden skriver nu',
    'Daniel en-GB: successfully changed',
    'Sara da-DK: Så er dit password gemt.',
    'Sara da-DK: Tryk på',
    'Daniel en-GB: Proceed',
    'Sara da-DK: Bagefter ser du en oversigt over din konto.',
    // What the drawing shows.
    'Sara da-DK: Tegning af en hjemmeside.',
    'Daniel en-GB: … .ec.europa.eu',
    'Sara da-DK: Der står:',
    'Daniel en-GB: successfully changed',
    'Sara da-DK: En knap:',
    'Daniel en-GB: Proceed',
    'Sara da-DK: Nummer 1: tryk her.',
  ]);
  await button(page).press('Enter');
  await expect(button(page)).toHaveText('Læs højt for mig');
  expect((await told(page)).at(-1)).toBe('cancel');
});

test('the button says again what it does once all is read', async ({ page, passus }) => {
  await play(page, [SARA]);
  await passus.begin();
  await button(page).click();
  await expect(button(page)).toHaveText('Stop oplæsningen');
  await page.evaluate(() => (globalThis as Told).endAll());
  await expect(button(page)).toHaveText('Læs højt for mig');
});

test('leaving the screen stops it', async ({ page, passus }) => {
  await play(page, [SARA]);
  await passus.begin();
  await button(page).click();
  expect((await told(page)).at(-1)).not.toBe('cancel');
  await passus.goOn();
  await expect.poll(async () => (await told(page)).at(-1)).toBe('cancel');
  await expect(button(page)).toHaveText('Læs højt for mig');
});

test('what a picture shows is read after the lines, and an opened word where it stands', async ({ page, passus }) => {
  await play(page, [SARA]);
  await passus.begin();
  await passus.goTo('/eu-login-passkey/open-rcam');
  const line = page.locator('.lines p:has(.word)').first();
  await line.locator('.word').first().click();
  const term = await page.locator('[data-meaning] b').innerText();
  await button(page).press('Enter');
  const said = (await told(page)).map((each) => each.replace('Sara da-DK: ', ''));
  expect(said[0]).toBe(await page.locator('h1').innerText());
  expect((await line.innerText()).endsWith(said[said.indexOf(term) - 1] ?? 'nothing')).toBe(true);
  expect(said.at(-1)).toBe('Nummer 1: tryk her.');
});

test('a word is read that is opened in no line of the screen', async ({ page, passus }) => {
  await play(page, [SARA]);
  await passus.begin();
  await passus.walkTo('keychain');
  await page.locator('p.quiet [data-word]').first().click();
  const meaning = await page.locator('[data-meaning] p').allInnerTexts();
  await button(page).press('Enter');
  const said = (await told(page)).join(' ');
  for (const text of meaning) expect(said).toContain(text.split('.')[0]);
});

test('every kind of screen of the way has the button', async ({ page, passus }) => {
  await play(page, [SARA]);
  await passus.begin();
  const views = new Set<string>();
  await passus.tap('trouble');
  await passus.expectView('trouble');
  await expect(button(page)).toHaveCount(1);
  await page.locator('[data-trouble]').first().click();
  await expect(page.locator('[data-action="follow"]')).toBeVisible();
  await expect(button(page)).toHaveCount(1);
  await page.locator('[data-action="follow"]').click();
  await passus.expectView('step');
  do {
    const { view } = await passus.place();
    if (!views.has(view)) await expect(button(page), view).toHaveCount(1);
    views.add(view);
  } while ((await passus.goOn()) !== undefined);
  await expect(button(page)).toHaveCount(1);
  expect([...views].sort()).toEqual(['done', 'stage', 'step', 'wait']);
});

for (const [name, voices] of [
  ['only a voice of a service', [CLOUD, DANIEL]],
  ['no voice at all', []],
] as const) {
  test(`there is no button where there is ${name}`, async ({ page, passus }) => {
    await play(page, voices);
    await passus.begin();
    await expect(page.locator('[data-action="read-aloud"]')).toBeVisible();
    await expect(button(page)).toHaveCount(0);
  });
}

test('the choices of a trouble are read, and not their drawings as if they were to be tapped', async ({
  page,
  passus,
}) => {
  await play(page, [SARA, DANIEL]);
  await passus.begin();
  await passus.open('/eu-login-passkey/open-mail/trouble');
  await passus.expectView('trouble');
  await button(page).click();
  const said = await told(page);
  expect(said).toContain('Sara da-DK: Mailen er ikke kommet');
  expect(said).toContain('Sara da-DK: Linket virker ikke længere');
  expect(said.filter((each) => each.includes('nummer 1'))).toEqual([]);
});

test('the answers to a question are read', async ({ page, passus }) => {
  await play(page, [SARA, DANIEL]);
  await passus.begin();
  await passus.walkTo('had-account');
  await button(page).click();
  const answers = await page.locator('[data-answer]').allTextContents();
  expect(answers.length).toBeGreaterThan(1);
  expect((await told(page)).map((each) => each.replace(/^.*?: /, ''))).toEqual(expect.arrayContaining(answers));
});
