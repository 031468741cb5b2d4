/** Hostile addresses: whatever stands in them, no script runs, nothing breaks, and what was done stays as it is. */
import fc from 'fast-check';
import { CRAFTED, hostileAddress } from '../hostile';
import { expect, test, type Page, type Passus } from './journey';
import { stored, storedKeys } from './stored';

const SEED = 20261106;

/** Everything that the app keeps, as text. The sample that it writes to see whether it can is no part of that. */
async function kept(page: Page): Promise<string> {
  const keys = (await storedKeys(page)).filter((key) => key !== 'check/offline');
  const records = await Promise.all(keys.map(async (key) => [key, await stored(page, key)]));
  const copies = await page.evaluate(() => Object.entries(localStorage));
  return JSON.stringify({ records, copies });
}

/** Begins, and tells of dialogs and new windows from there on. */
async function begun(passus: Passus): Promise<{ readonly before: string; readonly opened: readonly string[] }> {
  const { page } = passus;
  const opened: string[] = [];
  page.on('dialog', (dialog) => {
    opened.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('popup', (popup) => opened.push(`window: ${popup.url()}`));
  await passus.begin();
  await passus.walkTo('had-account');
  await passus.expectSaved();
  await passus.expectOfflineReady();
  return { before: await kept(page), opened };
}

/** Runs in the page: goes to each address, waits for its screen, and gives those after which something is wrong. */
async function visit(addresses: string): Promise<string[]> {
  const wrong: string[] = [];
  const task = () =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = resolve;
      port2.postMessage(undefined);
    });
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (const [index, address] of (JSON.parse(addresses) as string[]).entries()) {
    const moved = new Promise((resolve) => addEventListener('hashchange', resolve, { once: true }));
    const { href } = location;
    location.hash = address;
    if (location.href !== href) await moved;
    await task();
    // Effects, which put the address right, come with a frame; not every address is given one, to have some without.
    if (index % 10 === 0) await frame().then(frame);
    const shown = document.querySelectorAll('main[data-view] h1');
    // Our own drawings have a class each.
    const injected = document.querySelectorAll(
      '#app img, #app svg:not([class]), #app script, #app iframe, body > :not(#app, script, noscript)',
    );
    if (shown.length !== 1 || injected.length > 0 || 'pwned' in globalThis)
      wrong.push(JSON.stringify(address.slice(0, 300)));
  }
  return wrong;
}

test('a thousand hostile fragments run nothing, break nothing and change nothing', async ({ page, passus }) => {
  test.slow();
  const { before, opened } = await begun(passus);
  const addresses = [...CRAFTED, ...fc.sample(hostileAddress, { seed: SEED, numRuns: 1000 - CRAFTED.length })];
  expect(addresses).toHaveLength(1000);
  const wrong = await page.evaluate(visit, JSON.stringify(addresses));
  expect(wrong, `addresses after which no screen was there, or a script ran (seed ${SEED})`).toEqual([]);
  expect(opened).toEqual([]);
  expect(await kept(page)).toBe(before);

  await passus.goTo('/');
  await passus.expectView('home', 'had-account');
  await passus.tap('resume');
  await passus.expectView('step', 'had-account');
});

test('hostile addresses run nothing, break nothing and change nothing when the app is opened with them', async ({
  page,
  passus,
}) => {
  const { before, opened } = await begun(passus);
  const evil = CRAFTED.filter((address) => /pwned|proto|%|evil|Cookie|\ud800/.test(address) && address.length < 1000);
  for (const address of fc.sample(fc.constantFrom(...evil), { seed: SEED, numRuns: 8 })) {
    const query = encodeURIComponent(address.replaceAll(/[\ud800-\udfff]/g, ''));
    for (const url of [`?lang=${query}`, `?${address}=1&lang=__proto__#${address}`]) {
      await page.goto('about:blank');
      await page.goto(passus.address + url);
      await expect(page.locator('main[data-view] h1'), url).not.toBeEmpty();
      expect(await page.evaluate(() => 'pwned' in globalThis), url).toBe(false);
    }
  }
  expect(opened).toEqual([]);
  await passus.open();
  await passus.expectView('home', 'had-account');
  await passus.expectOfflineReady();
  expect(await kept(page)).toBe(before);
});
