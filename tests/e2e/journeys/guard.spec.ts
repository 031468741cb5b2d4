/** The guard itself: a journey that ends well proves something only where a bad one would have been seen. */
import { expect, test } from './engine';

test('an error, a broken policy and a request to somebody else are seen', async ({ tablet, ownServer }) => {
  const passus = await tablet.wake();
  await passus.open();
  await passus.pane.evaluate(() => {
    console.error('something went wrong');
    setTimeout(() => {
      throw new Error('nobody caught this');
    });
    new Image().src = 'http://passus.invalid/picture.png';
  }, undefined);
  const expectSeen = (complaint: RegExp) => expect.poll(() => tablet.findings.join('\n')).toMatch(complaint);
  await expectSeen(/something went wrong/);
  await expectSeen(/nobody caught this/);
  await expectSeen(/img-src/);
  await passus.pane.evaluate(
    (elsewhere) => location.assign(elsewhere),
    ownServer.origin.replace('localhost', '127.0.0.1'),
  );
  await expectSeen(/request to http:\/\/127/);
  // The page there goes on asking until its end.
  await tablet.kill();
  tablet.findings.length = 0;
});
