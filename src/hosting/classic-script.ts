/** The vite plugin that ships the app's script as a classic script instead of a module. */
import type { Plugin } from 'vite';

/** What the script shares with the modules that it loads later. */
const SHARED = 'globalThis.passusShared';

/** Marks a module that is a page's own copy. */
const OWN = '?own';

/** Whether a module belongs to the outside page for the calendar: its script, or the copies that it has. */
function isOwnPage(id: string): boolean {
  return id.endsWith(OWN) || id.endsWith('/calendar/calendar.ts');
}

/**
 * Wraps each entry script into a function, and lets its page load it with `defer`. When a service worker is installed,
 * Chromium compiles the classic scripts that it stores and keeps the result; it does nothing of the kind for modules, so
 * those would be compiled anew at each start of the app: a quarter of the time to the first screen.
 * A classic script cannot import or export. It may load modules with `import()`; what those would import from it, it
 * leaves for them in one global object.
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
    // A page by itself has its own copy of what it shares with the app: else that would be a file for both to import.
    resolveId: {
      order: 'pre',
      async handler(source, importer) {
        if (importer === undefined || !isOwnPage(importer) || source.startsWith('virtual:')) return undefined;
        const found = await this.resolve(source, importer.replace(OWN, ''), { skipSelf: true });
        return found === null || found.id.includes('?') ? found : { ...found, id: found.id + OWN };
      },
    },
    generateBundle(_options, bundle) {
      const entries: string[] = [];
      for (const file of Object.values(bundle)) {
        if (file.type === 'asset' && file.fileName.endsWith('.html'))
          file.source = withClassicScripts(String(file.source));
        if (file.type !== 'chunk' || !file.isEntry || file.code.trim() === '') continue;
        if (file.imports.length > 0) {
          this.error(`${file.fileName} is not whole: it imports ${file.imports.join(', ')}`);
        }
        entries.push(file.fileName);
        const code = withSharedExports(file.code.trimEnd());
        if (/\bexport\b *[{*]/.test(code)) this.error(`${file.fileName} still has an export`);
        // vite's helper for import() asks where the module is; a classic script knows that while it is being run.
        const local = code.replaceAll(/\bimport\.meta\b/g, '$meta');
        file.code = `(()=>{"use strict";const $meta={url:document.currentScript.src};${local}\n})();\n`;
      }
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        for (const entry of file.imports.filter((name) => entries.includes(name))) {
          const taken = withSharedImports(file.code, entry);
          if (taken === file.code) this.error(`${file.fileName} imports ${entry} in a way that is not understood`);
          file.code = taken;
        }
      }
    },
  };
}

/** `export{a as b}` at the end becomes a property of the shared object. */
function withSharedExports(code: string): string {
  return code.replace(/\bexport ?\{([^}]*)\};?$/, (_, list: string) => {
    const properties = pairs(list).map(([local, name]) => `${name}:${local}`);
    return `${SHARED}={${properties.join(',')}};`;
  });
}

/** `import{b as c}from"./entry.js"` becomes a look into the shared object. */
function withSharedImports(code: string, entry: string): string {
  const file = entry.slice(entry.lastIndexOf('/') + 1).replaceAll('.', String.raw`\.`);
  return code.replace(new RegExp(`\\bimport ?\\{([^}]*)\\} ?from ?["']\\./${file}["'];?`), (_, list: string) => {
    const properties = pairs(list).map(([name, local]) => `${name}:${local}`);
    return `const {${properties.join(',')}}=${SHARED};`;
  });
}

/** The names in a list such as `a as b, c`: what stands before `as`, and what behind it. */
function pairs(list: string): [string, string][] {
  return list.split(',').map((item) => {
    const [before = '', after = before] = item.trim().split(/ +as +/);
    return [before, after];
  });
}

function withClassicScripts(html: string): string {
  return html.replaceAll(
    /<script type="module" crossorigin src="([^"]+)"><\/script>/g,
    '<script defer src="$1"></script>',
  );
}
