/** What is wrong with what is stored: of the person whose turn it is, and with the list of people. */
import { computed, signal } from '@preact/signals';
import type { Loaded } from './browser/store';

type Fault = Loaded<unknown>['fault'];

export const ownFault = signal<Fault>(undefined);
export const listFault = signal<Fault>(undefined);
/** What is to be said. */
export const fault = computed(() => (listFault.value === 'newer' ? 'newer' : (ownFault.value ?? listFault.value)));

/** That something was damaged is said until the app is closed, although saving sets it aside and mends the record. */
export function withDamage(found: Fault, before: Fault): Fault {
  return found ?? (before === 'damaged' ? before : undefined);
}
