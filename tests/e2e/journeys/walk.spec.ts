/** The whole way, from the first tap to "done". */
import { expect, test } from './engine';

test('a person walks the whole guide', async ({ tablet, engine }) => {
  const passus = await tablet.wake();
  await passus.begin();
  // The older WebKit takes its language from the system's locales, and there may be none but English.
  await passus.expectAttribute('html', 'lang', engine === 'wpe' ? 'en' : 'da');
  const visited: string[] = [];
  for (let screen = await passus.goOn(); screen !== undefined; screen = await passus.goOn()) visited.push(screen);
  await passus.expectView('done');
  expect(visited.length).toBeGreaterThanOrEqual(30);
  expect(visited).toContain('wait-for-code');
  await expect.poll(() => passus.count('[data-item]')).toBe(6);
  await passus.expectSaved();
  await passus.open();
  await passus.expectAttribute('progress', 'value', '100');
});
