/** The vite plugin that ships the app's script as a classic script instead of a module. */
import type { Plugin } from 'vite';

/**
 * Wraps each entry script into a function, and lets its page load it with `defer`. When a service worker is installed,
 * Chromium compiles the classic scripts that it stores and keeps the result; it does nothing of the kind for modules, so
 * those would be compiled anew at each start of the app: a quarter of the time to the first screen.
 * The script has to be whole: it may load further modules with `import()`, but import and export nothing itself.
 */
export function classicScriptPlugin(): Plugin {
  return {
    name: 'passus-classic-script',
    apply: 'build',
    enforce: 'post',
    // Vite's own helper for import() loads styles first, and so waits until the whole script has run: the words would be
    // asked for that much later.
    load: {
      order: 'pre',
      handler: (id) =>
        id === '\0vite/preload-helper.js' ? 'export const __vitePreload = (load) => load();' : undefined,
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.html'))
          file.source = withClassicScripts(String(file.source));
        if (file.type !== 'chunk' || !file.isEntry || file.code.trim() === '') continue;
        if (file.imports.length > 0 || file.exports.length > 0) {
          this.error(
            `${file.fileName} is not whole: it shares code with ${file.imports.join(', ') || 'a later chunk'}`,
          );
        }
        // vite's helper for import() asks where the module is; a classic script knows that while it is being run.
        const code = file.code.trimEnd().replaceAll(/\bimport\.meta\b/g, '$meta');
        file.code = `(()=>{"use strict";const $meta={url:document.currentScript.src};${code}\n})();\n`;
      }
    },
  };
}

function withClassicScripts(html: string): string {
  return html.replaceAll(
    /<script type="module" crossorigin src="([^"]+)"><\/script>/g,
    '<script defer src="$1"></script>',
  );
}
