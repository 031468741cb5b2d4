/** Two people on one tablet: asked who it is at each start, each at their own place, and one of them begins anew. */
import { expect, test } from './engine';

test('two people share a tablet that is killed in between, and one begins anew', async ({ tablet }) => {
  const before = await tablet.wake();
  await before.begin();
  await before.goOn();
  await before.goTo('/people');
  await before.expectSeen('#name-other');
  await before.pane.evaluate(
    (names) => {
      for (const [id, name] of Object.entries(names)) {
        const field = document.querySelector<HTMLInputElement>(`#name-${id}`);
        if (field === null) throw new Error(`no field for ${id}`);
        field.value = name;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }
    },
    { own: 'Anna', other: 'Bent' },
  );
  await before.tap('add-person');
  await before.expectSeen('.people [data-person^="p-"]');
  await before.expectSaved();
  await tablet.kill();

  const passus = await tablet.wake();
  await passus.open();
  await passus.expectView('who');
  await passus.pane.tap('[data-person^="p-"]');
  await passus.expectView('home');
  await passus.tap('begin');
  await passus.expectView('step', 'pension-number');
  await passus.goTo('/');
  await passus.tap('switch');
  await passus.pane.tap('[data-person="me"]');
  await passus.expectView('home', 'email-address');

  await passus.goTo('/reset');
  await passus.tap('reset');
  await passus.expectSeen('[data-action="undo"]');
  await passus.tap('undo');
  await passus.goTo('/');
  await passus.expectView('home', 'email-address');
  await passus.expectSaved();
  expect(await passus.attribute('.bar-turn', 'aria-label')).toContain('Anna');
});
