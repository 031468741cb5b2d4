/** The practice with a passkey: what its screen shows. The course of it is loaded when the screen is opened. */
import { signal } from '@preact/signals';
import { clock } from './browser/clock';
import { readPreference, writePreference } from './browser/preferences';
import type { Practice, Stand } from './practice';

/** What the screen shows; undefined while it is being found out. */
export const stand = signal<Stand | undefined>(undefined);

let practice: Practice | undefined;

/** Looks whether one can practise here, and begins anew. */
export async function beginPractice(): Promise<void> {
  const show = (next: Stand | undefined) => (stand.value = next);
  try {
    practice ??= (await import('./practice')).openPractice({ show, clock, readPreference, writePreference });
    await practice.begin();
  } catch {
    show({ state: 'missing', button: 'again' });
  }
}

/** Does what the button says. To be called right in the tap. `name` is what the device calls the passkey. */
export const pressPractice = (name: string): void => (practice ? practice.press(name) : void beginPractice());

/** Ends the practice when its screen is left. */
export const leavePractice = (): void => practice?.leave();
