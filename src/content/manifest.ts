/** The web app manifest, with the app's name and description in the first language. */
import { FIRST_LANGUAGE, type Content } from './read';

/** The manifest as JSON. Its addresses are relative to the site's root, so that any sub-path works. */
export function manifestOf(content: Content): string {
  const app = content.ui.get(FIRST_LANGUAGE)?.data.app;
  if (typeof app !== 'object' || Array.isArray(app)) throw new Error('content/ui has no words for the app itself');
  return JSON.stringify({
    name: app.name,
    short_name: app.name,
    description: app.description,
    lang: FIRST_LANGUAGE,
    start_url: 'app/',
    scope: 'app/',
    display: 'standalone',
    background_color: '#FFFDF7',
    theme_color: '#FFFDF7',
    icons: [
      { src: 'icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: 'icon-192.png', type: 'image/png', sizes: '192x192' },
      { src: 'icon-512.png', type: 'image/png', sizes: '512x512' },
      { src: 'icon-maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
    ],
  });
}
