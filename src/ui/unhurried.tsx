/** Parts of a screen that may come a frame later, so that the heading and the main button stand there sooner. */
import { signal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

const settled = signal(false);

/** From now on everything comes at once. Called after the first paint of the app. */
export function stopHurrying(): void {
  settled.value = true;
}

/** Its content, a frame after the first screen; at once on all others. Only for what stands below everything else. */
export function Unhurried({ children }: { children: ComponentChildren }) {
  return settled.value ? <>{children}</> : null;
}
