/** Coming back: after the browser was killed, without a network, at exactly the same step. */
import { test } from './engine';

/** A step in the middle of each stage, and the wait. */
const PLACES = ['device-age', 'choose-password', 'fill-request', 'wait-for-code', 'type-code'];

test('a killed browser comes back to the same step in every stage, with a network and without', async ({
  tablet,
  ownServer,
}) => {
  let passus = await tablet.wake();
  await passus.begin();
  await passus.expectOfflineReady();
  for (const step of PLACES) {
    await passus.walkTo(step);
    await passus.expectSaved();
    for (const isOnline of [true, false]) {
      await tablet.kill();
      if (!isOnline) await ownServer.stop();
      passus = await tablet.wake();
      await passus.open();
      await passus.expectView('home', step);
      if (!isOnline) await passus.expectOfflineReady();
      await passus.tap('resume');
      await passus.expectView(step === 'wait-for-code' ? 'wait' : 'step', step);
    }
    // From the last place the way is walked to its end without it.
    if (step !== PLACES.at(-1)) await ownServer.resume();
  }
  while ((await passus.goOn()) !== undefined);
  await passus.expectView('done');
});

test('every screen opens from its own address while the server is gone', async ({ tablet, ownServer }) => {
  const passus = await tablet.wake();
  await passus.begin();
  await passus.walkTo('open-mail');
  await passus.expectSaved();
  await passus.expectOfflineReady();
  await ownServer.stop();
  const guide = '/eu-login-passkey';
  const screens = [
    ['/', 'home'],
    ['/install', 'install'],
    [guide, 'overview'],
    [`${guide}/open-mail`, 'step'],
    [`${guide}/pension-number`, 'step'],
    [`${guide}/open-mail/trouble`, 'trouble'],
    [`${guide}/open-mail/trouble/link-expired`, 'trouble'],
    [`${guide}/account`, 'stage'],
    ['/help', 'help'],
    ['/words', 'words'],
    ['/settings', 'settings'],
    ['/practice-key', 'practice-key'],
  ] as const;
  for (const [hash, view] of screens) {
    await passus.pane.goto('about:blank');
    await passus.open(hash);
    await passus.expectView(view);
    await passus.expectSeen('h1:not(:empty)');
  }
  await passus.pane.goto(ownServer.origin);
  await passus.expectView('home', 'open-mail');
});
