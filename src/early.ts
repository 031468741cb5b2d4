/** Runs before any other file: watches for failures, and asks for the words, which are on their way while the rest starts. */
import { catalogue } from 'virtual:passus/catalogue';
import { askedLanguage } from './browser/address';
import { clock } from './browser/clock';
import { preferredLanguages } from './browser/device';
import { describeError, showFailure, watchFailures } from './browser/failure';
import { readPreference } from './browser/preferences';

watchFailures((error) => showFailure(describeError(error, __PASSUS_VERSION__, clock())));

/** The guide of this app. */
export const guideId = catalogue.guides[0] ?? '';

/** The language to begin in: asked for in the address, chosen before, preferred by the browser, or the first there is. */
export const firstLanguage = bestLanguage([askedLanguage(), readPreference('language'), ...preferredLanguages()]);

// A failure before the first screen speaks it too.
if (firstLanguage !== document.documentElement.lang) document.documentElement.lang = firstLanguage;

/** What the first screen needs, in that language. */
export const firstContent = catalogue.loadGuide(guideId, firstLanguage);

function bestLanguage(wanted: readonly (string | undefined)[]): string {
  return (
    wanted.find((code) => code !== undefined && catalogue.languages.includes(code)) ?? catalogue.languages[0] ?? ''
  );
}
