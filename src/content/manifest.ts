/** The web app manifests: one and the same app, in the words of each language. */
import { FIRST_LANGUAGE, type Content } from './read';
import type { UiWords } from './schema';

const PAPER = '#FFFDF7';

/** The pictures of the app that a browser may show when it offers to install: `npm run screenshots` makes them. */
export const SCREENSHOTS = [
  { form: 'narrow', words: 'step', width: 360, height: 640, scale: 1.5 },
  { form: 'wide', words: 'back', width: 1280, height: 800, scale: 1 },
] as const;

/** The name of a language's manifest. The page names the first one, and its script changes that for other readers. */
export function manifestName(language: string): string {
  return language === FIRST_LANGUAGE ? 'manifest.webmanifest' : `manifest.${language}.webmanifest`;
}

/** File name -> the manifest as JSON, for each language of the app. */
export function manifestsOf({ ui, guides }: Content): Readonly<Record<string, string>> {
  const [guide = ''] = guides.keys();
  return Object.fromEntries(
    [...ui].map(([language, { data }]) => [manifestName(language), text(language, data, guide)]),
  );
}

/**
 * Addresses are relative to the site's root, so that any sub-path works. `id` and `start_url` are the same in every
 * language: a reader who changes the language keeps the same app. A browser reads `id` from the root of the host.
 */
function text(language: string, words: UiWords, guide: string): string {
  const word = (key: string) => wordOf(words, key);
  const picture = (name: string, edge: number, purpose?: string) => ({
    src: name,
    type: 'image/png',
    sizes: `${edge}x${edge}`,
    ...(purpose !== undefined && { purpose }),
  });
  const shortcut = (key: string, hash: string) => ({
    name: word(key),
    url: `app/#/${guide}${hash}`,
    icons: [picture('icon-192.png', 192)],
  });
  return JSON.stringify({
    id: 'passus',
    name: word('app.name'),
    short_name: word('app.name'),
    description: word('manifest.description'),
    lang: language,
    dir: directionOf(language),
    categories: ['productivity', 'utilities'],
    start_url: 'app/',
    scope: 'app/',
    display: 'standalone',
    background_color: PAPER,
    theme_color: PAPER,
    icons: [
      { src: 'icon.svg', type: 'image/svg+xml', sizes: 'any' },
      picture('icon-192.png', 192),
      picture('icon-512.png', 512),
      picture('icon-maskable-512.png', 512, 'maskable'),
      picture('icon-monochrome-512.png', 512, 'monochrome'),
    ],
    shortcuts: [shortcut('home.resume', ''), shortcut('waiting.arrived', '/wait')],
    screenshots: SCREENSHOTS.map(({ form, words: label, width, height, scale }) => ({
      src: `screenshots/${language}-${form}.png`,
      type: 'image/png',
      sizes: `${width * scale}x${height * scale}`,
      form_factor: form,
      label: word(`manifest.pictures.${label}`),
    })),
  });
}

function wordOf(words: UiWords, key: string): string {
  let found: UiWords[string] | undefined = words;
  for (const part of key.split('.'))
    found = typeof found === 'object' && !Array.isArray(found) ? found[part] : undefined;
  if (typeof found !== 'string') throw new Error(`content/ui has no word ${key} for the manifest`);
  return found;
}

/** Of the EU's languages none is written from the right; a language of the neighbours may come. */
function directionOf(language: string): 'ltr' | 'rtl' {
  return ['ar', 'fa', 'he', 'ur'].includes(language) ? 'rtl' : 'ltr';
}
