/** Keeping: two tabs, taking back, damaged data. Nothing is lost, and the truth is said. */
import { store, storedKeys } from '../stored';
import { expect, test } from './engine';

const KEY = 'progress/me/eu-login-passkey';

test('two tabs agree within a second', async ({ tablet }) => {
  const passus = await tablet.wake();
  await passus.begin();
  await passus.goOn();
  const other = await tablet.another();
  await other.open();
  await other.expectView('home', 'email-address');
  await passus.tap('done');
  await other.expectView('home', 'had-account', 1000);
  await other.tap('resume');
  await other.answer('no');
  await other.expectView('step', 'device-kind');
  await passus.goTo('/');
  await passus.expectView('home', 'device-kind', 1000);
  await passus.expectNoNotice();
});

test('the next screen is never there while the last tap is wrongly called saved', async ({ tablet }) => {
  const passus = await tablet.wake();
  await passus.begin();
  await passus.expectSaved();
  const said = await passus.pane.evaluate(async () => {
    const step = () => document.querySelector<HTMLElement>('main')?.dataset.step;
    const before = step();
    const moment = new Promise<string | undefined>((resolve) => {
      new MutationObserver(() => {
        if (step() !== before) resolve(document.documentElement.dataset.keeping);
      }).observe(document, { subtree: true, childList: true, attributes: true });
    });
    document.querySelector<HTMLElement>('[data-action="done"]')?.click();
    return moment;
  }, undefined);
  expect(said).toBe('saving');
  await passus.expectSaved();
});

test('a tap is undone, and done again, at the same place', async ({ tablet }) => {
  const passus = await tablet.wake();
  await passus.begin();
  await passus.walkTo('had-account');
  await passus.tap('undo');
  await passus.expectView('step', 'email-address');
  await passus.tap('done');
  await passus.expectView('step', 'had-account');
  await passus.tap('back');
  await passus.expectView('step', 'email-address');
  await passus.tap('undo');
  await passus.expectSeen('[data-action="done"]');
  await passus.expectSaved();
  await passus.open();
  await passus.expectView('home', 'email-address');
});

test('damaged data is set aside and said, and the rest works', async ({ tablet }) => {
  const passus = await tablet.wake();
  await passus.begin();
  await passus.walkTo('had-account');
  await passus.expectSaved();
  const damaged = { form: 1, marks: { 'pension-number': { done: true, at: 5 }, 'email-address': '<script>' } };
  await store(passus.pane, KEY, damaged);
  await passus.pane.evaluate((key) => localStorage.setItem(`passus/copy/${key}`, '{"form":1,"mar'), KEY);
  await passus.open();
  await passus.expectView('home', 'email-address');
  await passus.expectSeen('[data-notice="damaged"]');
  await passus.tap('resume');
  await passus.tap('done');
  await passus.expectView('step', 'had-account');
  await passus.expectSaved();
  expect((await storedKeys(passus.pane)).filter((key) => key.startsWith('broken/'))).toHaveLength(1);
  await passus.goTo('/settings');
  await passus.expectSeen('[data-aside] [data-action="copy-aside"]');
  expect(await passus.text()).toMatch(/<script>.*\{"form":1,"mar/s);
  await passus.goTo('/eu-login-passkey/had-account');
  await passus.pane.reload();
  await passus.expectView('step', 'had-account');
  await passus.expectNoNotice();
});
