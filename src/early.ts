/** Decides the language and asks for its words before any other file runs: they are on their way while the rest starts. */
import { catalogue } from 'virtual:passus/catalogue';
import { askedLanguage } from './browser/address';
import { preferredLanguages } from './browser/device';
import { readPreference } from './browser/preferences';

/** The guide of this app. */
export const guideId = catalogue.guides[0] ?? '';

/** The language to begin in: asked for in the address, chosen before, preferred by the browser, or the first there is. */
export const firstLanguage = bestLanguage([askedLanguage(), readPreference('language'), ...preferredLanguages()]);

/** What the first screen needs, in that language. */
export const firstContent = catalogue.loadGuide(guideId, firstLanguage);

function bestLanguage(wanted: readonly (string | undefined)[]): string {
  return (
    wanted.find((code) => code !== undefined && catalogue.languages.includes(code)) ?? catalogue.languages[0] ?? ''
  );
}
