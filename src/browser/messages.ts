/** The words that the page and its worker say to each other. */

/** "Do you hold every file?" The worker answers true or false through the port that comes with it. */
export const COMPLETE = 'passus:complete?';

/** "Take in again what is missing." The worker answers with the number of files that were, or false if one cannot be had. */
export const REPAIR = 'passus:repair';

/** A page that no worker controls asks for it: its first load fell together with the worker's start, or was forced. */
export const CLAIM = 'passus:claim';

/** The name under which the browser wakes the worker to look for what is due. */
export const LOOK_FOR_DUE = 'passus:due';
