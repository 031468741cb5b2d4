/** Coming back: after the browser was killed, without a network, at exactly the same step. */
import type { Tablet } from '../engines/pane';
import type { Walker } from '../walker';
import { expect, test } from './engine';

/** A step in the middle of each stage, and the wait. */
const PLACES = ['device-age', 'choose-password', 'fill-request', 'wait-for-code', 'type-code'];

/** Walks on to a step, and kills the browser there. Gives who is back at it in a new life of the browser. */
async function killedAt(step: string, passus: Walker, tablet: Tablet): Promise<Walker> {
  await passus.walkTo(step);
  await passus.expectSaved();
  await tablet.kill();
  const back = await tablet.wake();
  await back.open();
  await back.expectView('home', step);
  await back.expectOfflineReady();
  await back.tap('resume');
  await back.expectView(step === 'wait-for-code' ? 'wait' : 'step', step);
  return back;
}

test('a killed browser comes back to the same step in every stage', async ({ tablet, engine, locale }) => {
  let passus = await tablet.wake();
  await passus.begin();
  // WPE speaks the language of the system.
  if (engine !== 'wpe') expect(locale?.slice(0, 2)).toBe(await passus.attribute('html', 'lang'));
  for (const step of PLACES) passus = await killedAt(step, passus, tablet);
});

test('a killed browser comes back without a network, too, and the whole way is walked without one', async ({
  tablet,
  ownServer,
}) => {
  let passus = await tablet.wake();
  await passus.begin();
  await passus.expectOfflineReady();
  await ownServer.stop();
  for (const step of PLACES) passus = await killedAt(step, passus, tablet);
  while ((await passus.goOn()) !== undefined);
  await passus.expectView('done');
  await passus.expectSaved();
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
