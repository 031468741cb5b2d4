/** A newer version comes to a half-walked guide: it waits, it is offered between the steps, and it takes over the marks. */
import { release, versionOf } from '../release';
import { expect, test } from './engine';

test('a newer version waits, is offered outside the steps, and comes in only by a tap', async ({
  tablet,
  ownServer,
}) => {
  const passus = await tablet.wake();
  await passus.begin();
  await passus.walkTo('had-account');
  await passus.expectSaved();
  await passus.expectOfflineReady();
  release(ownServer.folder, 'B');
  await passus.pane.reload();
  const waits = () =>
    passus.pane.evaluate(
      async () => (await navigator.serviceWorker.getRegistration())?.waiting?.state === 'installed',
      undefined,
    );
  await expect.poll(waits).toBe(true);
  const opened = await passus.pane.evaluate(() => performance.timeOrigin, undefined);
  await passus.expectView('step', 'had-account');
  await passus.expectGone('[data-action="update"]');
  expect(await versionOf(passus)).toBe('A');

  for (let view = ''; view !== 'stage'; { view } = await passus.place()) {
    await passus.goOn();
    if ((await passus.place()).view === 'step') await passus.expectGone('[data-action="update"]');
  }
  await passus.expectSeen('[data-action="update"]');
  const { step = '' } = await passus.place();
  await passus.goTo('/');
  await passus.expectView('home', step);
  await passus.expectSeen('[data-action="update"]');
  expect(await passus.pane.evaluate(() => performance.timeOrigin, undefined)).toBe(opened);

  await passus.tap('update');
  await expect.poll(() => versionOf(passus).catch(() => 'between two pages')).toBe('B');
  await passus.expectView('home', step);
  await passus.expectGone('[data-action="update"]');
  await passus.expectSaved();
  await passus.expectOfflineReady();
  await ownServer.stop();
  await passus.open();
  await passus.expectView('home', step);
  expect(await versionOf(passus)).toBe('B');
  await tablet.kill();
  const again = await tablet.wake();
  await again.open();
  await again.expectView('home', step);
  expect(await versionOf(again)).toBe('B');
});
