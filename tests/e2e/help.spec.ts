/** Help: in the same place on every screen, one tap away, with the same five ways to it, and one tap back. */
import { usualProgressUpTo } from '../engine/guide';
import { expect, test, type Page } from './journey';
import { become, everyScreen, showEach } from './screens';

const FIVE = ['call', 'write', 'words', 'show', 'settings'];
const SIZES = [
  { name: 'iPad', width: 820, height: 1180, text: 1 },
  { name: 'iPad landscape', width: 1180, height: 820, text: 1 },
  { name: 'phone', width: 390, height: 844, text: 1 },
  { name: '320 px with text at 200 %', width: 320, height: 640, text: 2 },
];

/** Where the link to help is, in each size. */
async function placesOfHelp(page: Page): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { name, text, ...size } of SIZES) {
    await page.setViewportSize(size);
    found[name] = await page.evaluate(async (size) => {
      document.documentElement.style.fontSize = size === 1 ? '' : `${size * 100}%`;
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const box = document.querySelector('.bar [data-action="help"]')?.getBoundingClientRect();
      document.documentElement.style.fontSize = '';
      return box === undefined ? 'none' : [box.left, box.top, box.width, box.height].map(Math.round).join(' ');
    }, text);
  }
  return found;
}

/** The ways to help, in their order. */
const ways = (page: Page) =>
  page
    .locator('[data-view="help"] .asking [data-action]:visible')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.action));

test('on every screen help is in the same place, one tap away, and a step is one tap back', async ({
  page,
  server,
}) => {
  test.setTimeout(300_000);
  const ipad = page.viewportSize()!;
  const wrong: string[] = [];
  const walked = new Set<string>();
  let usual: Record<string, string> | undefined;
  for (const group of everyScreen(Date.now())) {
    await showEach(page, server.app, group, async ({ name }) => {
      const places = await placesOfHelp(page);
      usual ??= places;
      for (const [size, place] of Object.entries(places))
        if (place !== usual[size]) wrong.push(`${name}, ${size}: help is at ${place}, not at ${usual[size]}`);
      await page.setViewportSize(ipad);
      // The bar is the same on all; where it leads, and back from there, is walked once from each kind of screen.
      const { view = '', step } = await page
        .locator('main')
        .evaluate(({ dataset: { view, step } }) => ({ view, step }));
      if (walked.has(view)) return;
      walked.add(view);
      await page.locator('.bar [data-action="help"]').click();
      await page.locator('[data-view="help"]').waitFor();
      const found = await ways(page);
      if (found.slice(0, FIVE.length).join() !== FIVE.join()) wrong.push(`${name}: offers ${found.join()}`);
      if (view === 'step') {
        await page.locator('[data-action="resume"]').click();
        await page.locator(`main[data-step="${step}"]`).waitFor();
      }
    });
  }
  expect(walked.size).toBeGreaterThan(15);
  expect(wrong).toEqual([]);
});

test('help names the step that one came from, also one that was only looked at', async ({ page, passus }) => {
  await passus.begin();
  await passus.walkTo('had-account');
  await passus.goTo('/eu-login-passkey/type-email/trouble/fake-page');
  await passus.expectView('trouble', 'type-email');
  await passus.tap('help');
  await expect(page.locator('.above')).toContainText('Skriv din e-mailadresse');
  await passus.tap('words');
  await passus.expectView('words');
  await page.locator('.bar [data-action="help"]').click();
  await passus.tap('resume');
  await passus.expectView('step', 'type-email');
  await passus.goTo('/');
  await passus.tap('help');
  await expect(page.locator('.above')).toContainText('Har du haft et EU Login før?');
  await passus.tap('resume');
  await passus.expectView('step', 'had-account');
});

test('one can call, and write a mail that says where one is and nothing secret', async ({ page, passus }) => {
  await become(page, passus.address, usualProgressUpTo('fill-request'));
  await passus.open('/help');
  await expect(page.locator('[data-action="call"]')).toHaveAttribute('href', 'tel:+3222911111');
  await expect(page.locator('[data-action="call"]')).toContainText('PMO');
  const href = (await page.locator('[data-action="write"]').getAttribute('href')) ?? '';
  const mail = new URL(href);
  expect(mail.protocol + mail.pathname).toBe('mailto:EU-LOGIN-EXTERNAL-SUPPORT@ec.europa.eu');
  // A mail program takes a plus for a plus.
  expect(href).not.toContain('+');
  expect([...mail.searchParams.keys()]).toEqual(['subject', 'body']);
  expect(mail.searchParams.get('subject')).toBe('EU Login med passkey');
  expect(mail.searchParams.get('body')?.split('\r\n\r\n')).toEqual([
    'Jeg har åbnet denne side: https://webgate.ec.europa.eu/RCAM/',
    'Mit pensionsnummer:',
    'Det ser jeg:',
  ]);
});

test('what a helper needs opens in its place: where one is, on what, and the bookmark', async ({ page, passus }) => {
  await passus.begin();
  await passus.goOn();
  await passus.tap('help');
  await expect(page.locator('[data-code]')).toBeHidden();
  await passus.tap('show');
  await expect(page.locator('[data-helper-line]')).toContainText('trin 2 af');
  await expect(page.locator('[data-helper-line]')).toContainText('iPad');
  await expect(page.locator('[data-code]')).toBeVisible();
});

test('before it is said who it is, help and the words are there, and nothing of anybody', async ({ page, passus }) => {
  await become(page, passus.address, usualProgressUpTo('fill-request'), {
    me: { name: 'Anna', symbol: 'star', at: 1 },
    'p-2': { name: 'Bent', symbol: 'boat', at: 1 },
  });
  await passus.open();
  await passus.expectView('who');
  await page.locator('.bar [data-action="help"]').click();
  await passus.expectView('help');
  expect(await ways(page)).toEqual([...FIVE, 'resume']);
  await passus.tap('show');
  await expect(page.locator('[data-code]')).toHaveCount(0);
  await expect(page.locator('[data-helper-line]')).not.toContainText('trin');
  await passus.tap('words');
  await passus.expectView('words');
  await passus.goTo('/help');
  await passus.tap('resume');
  await passus.expectView('who');
});
