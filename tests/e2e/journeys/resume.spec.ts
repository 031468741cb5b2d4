/** Coming back: after the browser was killed, without a network, at exactly the same step. */
import { test } from './engine';

/** A step in the middle of each stage, and the wait. */
const PLACES = ['device-age', 'choose-password', 'fill-request', 'wait-for-code', 'type-code'];

test('a killed browser comes back to the same step in every stage', async ({ tablet }) => {
  let passus = await tablet.wake();
  await passus.begin();
  for (const step of PLACES) {
    await passus.walkTo(step);
    await passus.expectSaved();
    await tablet.kill();
    passus = await tablet.wake();
    await passus.open();
    await passus.expectView('home', step);
    await passus.tap('resume');
    await passus.expectView(step === 'wait-for-code' ? 'wait' : 'step', step);
  }
});

test('a killed browser comes back to the same step in every stage while the server is gone', async ({
  tablet,
  ownServer,
}) => {
  let passus = await tablet.wake();
  await passus.begin();
  await passus.expectOfflineReady();
  await ownServer.stop();
  for (const step of PLACES) {
    await passus.walkTo(step);
    await passus.expectSaved();
    await tablet.kill();
    passus = await tablet.wake();
    await passus.open();
    await passus.expectView('home', step);
    await passus.expectOfflineReady();
    await passus.tap('resume');
    await passus.expectView(step === 'wait-for-code' ? 'wait' : 'step', step);
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
