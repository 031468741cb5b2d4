/** A practice with a passkey in browsers that may know none: it is said, and the way goes on. */
import { expect, test } from './engine';

test('the practice begins, or says that it cannot be done here, and offers the way on', async ({ tablet }) => {
  const passus = await tablet.wake();
  await passus.begin();
  await passus.goTo('/practice-key');
  await passus.expectSeen('[data-practice]');
  const known = await passus.pane.evaluate(() => 'PublicKeyCredential' in globalThis, undefined);
  const state = await passus.attribute('[data-practice]', 'data-practice');
  expect(known ? ['start', 'noPlatform'] : ['unsupported']).toContain(state);
  await passus.expectSeen('[data-action="resume"]');
  await passus.tap('resume');
  await passus.expectView('home');
});

test('without passkeys in the browser it says so, and offers the way on', async ({ tablet }) => {
  const passus = await tablet.wake();
  await passus.begin();
  await passus.goOn();
  await passus.pane.evaluate(() => void Reflect.deleteProperty(globalThis, 'PublicKeyCredential'), undefined);
  await passus.goTo('/practice-key');
  await passus.expectSeen('[data-practice="unsupported"]');
  await passus.tap('resume');
  await passus.expectView('step');
});
