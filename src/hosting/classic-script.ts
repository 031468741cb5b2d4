/** The vite plugin that ships the app's script as a classic script instead of a module. */
import type { Plugin } from 'vite';

/**
 * Wraps each entry script into a function, and lets its page load it with `defer`. When a service worker is installed,
 * Chromium compiles the classic scripts that it stores and keeps the result; it does nothing of the kind for modules, so
 * those would be compiled anew at each start of the app: a quarter of the time to the first screen.
 * The script has to be whole: it may load further modules with `import()`, but import nothing itself. A classic script
 * cannot export either, so what later modules import from it is handed over in one global.
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
        if (file.type !== 'chunk' || file.code.trim() === '') continue;
        if (!file.isEntry) {
          const known = file.code.match(IMPORT)?.length ?? 0;
          const { imports } = file;
          if (known !== imports.length || imports.some((name) => !isEntry(bundle[name]))) {
            this.error(`${file.fileName} imports ${imports.join(', ')} in a way that is not foreseen`);
          }
          file.code = withoutImports(file.code);
          continue;
        }
        if (file.imports.length > 0) this.error(`${file.fileName} is not whole: it imports ${file.imports.join(', ')}`);
        const shared = withoutExports(file.code.trimEnd());
        if (file.exports.length > 0 && shared === file.code.trimEnd())
          this.error(`${file.fileName} exports in a way that is not foreseen`);
        // vite's helper for import() asks where the module is; a classic script knows that while it is being run.
        const code = shared.replaceAll(/\bimport\.meta\b/g, '$meta');
        file.code = `(()=>{"use strict";const $meta={url:document.currentScript.src};${code}\n})();\n`;
      }
    },
  };
}

function isEntry(file: { type: string; isEntry?: boolean } | undefined): boolean {
  return file?.isEntry === true;
}

const IMPORT = /\bimport\s*\{([^}]*)\}\s*from\s*["']\.\/[^"']+["'];?/g;
const EXPORT = /\bexport\s*\{([^}]*)\};?$/;

/** `export{a as b}` at the end of the script becomes a property of the global. */
function withoutExports(code: string): string {
  return code.replace(
    EXPORT,
    (_all, names: string) => `globalThis.$passus={${renamed(names, (from, to) => `${to}:${from}`)}};`,
  );
}

/** `import{b as c}` from the script becomes a look into the global. */
function withoutImports(code: string): string {
  return code.replace(
    IMPORT,
    (_all, names: string) => `const{${renamed(names, (from, to) => `${from}:${to}`)}}=globalThis.$passus;`,
  );
}

function renamed(names: string, pair: (from: string, to: string) => string): string {
  return names
    .split(',')
    .map((name) => name.trim().split(/\s+as\s+/))
    .map(([from = '', to = from]) => pair(from, to))
    .join(',');
}

function withClassicScripts(html: string): string {
  return html.replaceAll(
    /<script type="module" crossorigin src="([^"]+)"><\/script>/g,
    '<script defer src="$1"></script>',
  );
}
