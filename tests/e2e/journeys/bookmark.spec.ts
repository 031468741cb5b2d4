/** A code on paper: another tablet, with nothing on it, stands at the same step, and can take that back. */
import { encodeBookmark } from '../../../src/engine/bookmark';
import { days, order } from '../../engine/bookmarks';
import { guide, usualProgressUpTo } from '../../engine/guide';
import { expect, test } from './engine';

test('a code that was written down leads a new tablet to the same step', async ({ tablet }) => {
  const passus = await tablet.wake();
  await passus.begin();
  await passus.goOn();
  await passus.goTo('/bookmark');
  await passus.expectSeen('[data-code]');
  const own = await passus.attribute('[data-code]', 'data-code');
  expect(own?.replaceAll('-', '')).toBe(encodeBookmark(guide, order, usualProgressUpTo('email-address'), days));
  const code = encodeBookmark(guide, order, usualProgressUpTo('confirm-key'), days);
  // Every engine types in its own way; a form takes what its field says.
  await passus.pane.evaluate((text) => {
    const field = document.querySelector<HTMLInputElement>('#code');
    if (field === null) throw new Error('no field for a code');
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
  }, code.toLowerCase());
  await passus.tap('read-code');
  await passus.expectSeen('[data-lead="confirm-key"]');
  await passus.tap('take-code');
  await passus.expectView('step', 'confirm-key');
  await passus.expectSaved();
  await passus.tap('take-back');
  await passus.expectView('step', 'email-address');
  await passus.expectSaved();
});
