/** The wait and its dates, in every engine: what is to come is listed, and the outside page makes a calendar file of it. */
import { expect, test } from './engine';

test('the wait leads to its dates, and each date to the calendar', async ({ tablet }) => {
  const passus = await tablet.wake();
  await passus.begin();
  await passus.walkTo('wait-for-code');
  await passus.expectView('wait');
  await passus.tap('remind');
  await passus.expectView('remind');
  for (const id of ['code-expected', 'code-late', 'change-password']) {
    await passus.expectSeen(`[data-reminder="${id}"] [data-action="calendar"]`);
  }
  await passus.tap('resume');
  await passus.expectView('wait');

  const minutes = Math.floor(Date.now() / 60_000) + 60;
  const calendar = new URL('../calendar/', passus.address).href;
  await passus.pane.goto(`${calendar}#da/eu-login-passkey/code-late/${minutes}/a1`);
  await passus.expectSeen('[data-action="add"]');
  expect(await passus.attribute('[data-action="add"]', 'href')).toMatch(/^blob:/);
  await passus.pane.goto(`${calendar}#da/eu-login-passkey/code-late/${minutes}/A<1>`);
  await passus.expectGone('[data-action="add"]');
});
