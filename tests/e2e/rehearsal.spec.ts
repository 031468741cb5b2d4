/** The rehearsal: the whole way on drawings, without a network, without typing, and without leaving a trace. */
import { expect, test, Passus, type Page } from './journey';
import { guide } from '../engine/guide';
import { scenesOf } from '../../src/engine/rehearsal';
import { spotsIn } from '../../src/engine/picture';

const scenes = scenesOf(guide, {});
const AT = `/practice/${guide.id}`;

/** Whatever is shown says that it is practice, without scrolling, and takes no typing. */
async function expectPractice(page: Page): Promise<void> {
  await expect(page.locator('.above')).toHaveText(/^Øvelse/);
  await expect(page.locator('.above')).toBeInViewport();
  await expect(page.locator('main').locator('input, textarea, select, [contenteditable]')).toHaveCount(0);
}

/** All that is kept of what a person did, and anything else that is stored. */
const stored = (page: Page) => page.evaluate(() => JSON.stringify(Object.entries(localStorage).sort()));

/** Taps the right spots of one scene with `tap`, and goes on. */
async function play(page: Page, index: number, tap: (selector: string) => Promise<void>): Promise<void> {
  const { step, picture } = scenes[index]!;
  await expect(page.locator('main')).toHaveAttribute('data-step', step.id);
  await expectPractice(page);
  for (let spot = 1; spot <= (picture === undefined ? 0 : spotsIn(picture)); spot++) {
    await tap(`[data-spot="${spot}"]`);
    await expect(page.locator(`[data-spot="${spot}"] .spot`)).toHaveText(String(spot));
  }
  await tap(picture === undefined ? '[data-action="arrived"]' : '[data-action="go-on"]');
}

test('the whole way can be rehearsed without a network, and ends by offering the real one', async ({
  page,
  ownServer,
}) => {
  const passus = new Passus(page, ownServer.app);
  await passus.open(AT);
  await passus.expectOfflineReady();
  const before = await stored(page);
  await ownServer.stop();
  for (const index of scenes.keys()) await play(page, index, (selector) => passus.pane.tap(selector));
  await expect(page.locator('[data-action="begin"]')).toBeVisible();
  await expect(page.locator('.above')).toHaveText(/^Øvelse/);
  expect(await stored(page)).toBe(before);
  await passus.tap('begin');
  await passus.expectView('step', 'pension-number');
});

test('it can be walked with the keyboard alone', async ({ page, passus }) => {
  await passus.open(AT);
  for (const index of [0, 1, 2]) {
    await play(page, index, async (selector) => {
      const wanted = page.locator(selector);
      for (
        let tabs = 0;
        tabs < 30 && !(await wanted.evaluate((element) => element === document.activeElement));
        tabs++
      ) {
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press('Enter');
    });
  }
  await expect(page.locator('main')).toHaveAttribute('data-step', scenes[3]!.step.id);
});

test('a tap on the wrong place is explained, shows where, and changes nothing', async ({ page, passus }) => {
  await passus.open(`${AT}/type-email`);
  const said = page.locator('figure').getByRole('status');
  await expect(page.locator('.lines')).toContainText('Tryk på det rigtige sted på tegningen.');
  await expect(said).toBeEmpty();
  await expect(page.locator('.part-last')).toHaveCount(0);
  await passus.pane.tap('[data-spot="2"]');
  await expect(said).toHaveText(
    'Du trykkede på Next. Det gør ikke noget. Prøv dér, hvor ringen er: Din e-mailadresse.',
  );
  await expect(page.locator('.part-last')).toHaveAttribute('data-spot', '1');
  await expect(page.locator('.filled')).toHaveCount(0);
  await expect(said.locator('strong')).toHaveAttribute('lang', 'en');
  // The same words once more are new on the screen, and so heard again.
  await said.locator('span').evaluate((words) => (words.dataset.heard = ''));
  await passus.pane.tap('[data-spot="2"]');
  await expect(said.locator('[data-heard]')).toHaveCount(0);
  await expect(said).toContainText('Du trykkede på Next.');
  await passus.pane.tap('[data-spot="1"]');
  await expect(page.locator('.filled')).toHaveText('anna@example.com');
  await expect(said).toHaveText('Godt. Tryk nu på det næste sted.');
  await expect(page.locator('[data-action="go-on"]')).toHaveCount(0);
  await passus.pane.tap('[data-spot="2"]');
  await expect(said).toHaveText('Godt. Sådan gør du.');
});

test('who asks where to tap is told in words, and has the focus on the spot', async ({ page, passus }) => {
  await passus.open(`${AT}/type-email`);
  await passus.pane.tap('[data-spot="1"]');
  await passus.tap('show');
  await expect(page.locator('figure').getByRole('status')).toHaveText('Tryk dér, hvor ringen er: Next.');
  await expect(page.locator('[data-spot="2"]')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-action="go-on"]')).toBeVisible();
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 } });

  test('what came of a tap on the lowest spot is in sight, and so is that it is practice', async ({ page, passus }) => {
    for (const scene of ['create-account', 'fill-request']) {
      await passus.open(`${AT}/${scene}`);
      const spots = spotsIn(scenes.find(({ step }) => step.id === scene)!.picture!);
      for (let spot = 1; spot <= spots; spot++) await passus.pane.tap(`[data-spot="${spot}"]`);
      const said = page.locator('figure').getByRole('status');
      await expect(said).toHaveText('Godt. Sådan gør du.');
      await expect(said).toBeInViewport({ ratio: 1 });
      await expect(page.locator('figcaption')).toBeInViewport({ ratio: 1 });
    }
  });
});

test('what can be tapped in a drawing has the frame of a control, and the spots that were tapped that of a spot', async ({
  page,
  passus,
}) => {
  await passus.open(`${AT}/autofill`);
  const colour = (selector: string, property: 'color' | 'borderTopColor') =>
    page.locator(selector).evaluate((element, name) => getComputedStyle(element)[name], property);
  const token = (name: string) =>
    page.evaluate((variable) => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = `var(${variable})`;
      const { color } = getComputedStyle(probe);
      probe.remove();
      return color;
    }, name);
  for (const part of ['.part-row', '.part-switch'])
    expect(await colour(part, 'borderTopColor')).toBe(await token('--border'));
  await passus.pane.tap('[data-spot="1"]');
  expect(await colour('.part-row', 'borderTopColor')).toBe(await token('--action'));
});

const ANDROID =
  'Mozilla/5.0 (Linux; Android 14; SM-X210) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36';
for (const { device, userAgent, stands, looks } of [
  { device: 'ipad', stands: 'in the middle, a box of its own', looks: { borderWidth: '2px', touchesFoot: false } },
  {
    device: 'android',
    userAgent: ANDROID,
    stands: 'at the foot of the screen, a sheet that came up',
    looks: { borderWidth: '2px 0px 0px', touchesFoot: true },
  },
]) {
  test.describe(`what the system asks on ${device}`, () => {
    test.use(userAgent === undefined ? {} : { userAgent });

    test(`stands ${stands}`, async ({ page, passus }) => {
      await passus.open(`${AT}/screen-lock`);
      const frame = page.locator(`.drawn-system.drawn-on-${device}`);
      const { borderWidth, marginBottom } = await frame.evaluate((drawn) => {
        const { borderWidth, marginBottom } = getComputedStyle(drawn);
        return { borderWidth, marginBottom };
      });
      expect({ borderWidth, touchesFoot: marginBottom === '0px' }).toEqual(looks);
    });
  });
}

test('help can be looked up on the way, and the rehearsal stands where it was', async ({ page, passus }) => {
  await passus.open(AT);
  await play(page, 0, (selector) => passus.pane.tap(selector));
  await passus.tap('help');
  await passus.expectView('help');
  await passus.tap('resume');
  await passus.expectView('practice', scenes[1]!.step.id);
});
