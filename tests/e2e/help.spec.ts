/** Help: one tap away from every kind of screen, with the same five ways to it, and one tap back. */
import { usualProgressUpTo } from '../engine/guide';
import { expect, test, type Page } from './journey';
import { become, everyScreen, showEach, type Screen } from './screens';

const FIVE = ['call', 'write', 'words', 'show', 'settings'];
/** Of these the screens are one like the other, in what the bar does. */
const MANY = /^(step|trouble|install|home|practice)-/;

/** The ways to help, in their order. */
const ways = (page: Page) =>
  page
    .locator('[data-view="help"] .asking [data-action]:visible')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.action));

test('from every kind of screen help is one tap away, and a step is one tap back', async ({ page, server }) => {
  test.setTimeout(120_000);
  const wrong: string[] = [];
  const walked = new Set<string>();
  const kinds = new Set<string>();
  for (const group of everyScreen(Date.now())) {
    const only = ({ name }: Screen) => {
      const kind = MANY.exec(name)?.[0] ?? name;
      const isNew = !kinds.has(kind);
      kinds.add(kind);
      return isNew;
    };
    const wanted = new Set(group.screens.filter(only));
    const look = async ({ name }: Screen) => {
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
    };
    await showEach(page, server.app, group, look, { only: (screen) => wanted.has(screen) });
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
  await passus.open('/eu-login-passkey/type-code');
  await passus.expectView('who');
  await page.locator('.bar [data-action="help"]').click();
  await passus.expectView('help');
  expect(await ways(page)).toEqual([...FIVE, 'resume']);
  await expect(page.locator('[data-view="help"] .above')).toHaveCount(0);
  await passus.tap('show');
  await expect(page.locator('[data-code]')).toHaveCount(0);
  await expect(page.locator('[data-helper-line]')).not.toContainText('trin');
  await passus.tap('words');
  await passus.expectView('words');
  await passus.goTo('/help');
  await passus.tap('resume');
  await passus.expectView('who');
});
