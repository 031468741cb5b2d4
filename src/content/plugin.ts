/** The vite plugin that turns content/ into modules, and stops dev and build at a mistake. */
import path from 'node:path';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { checkContent } from './check';
import {
  compileCalendar,
  compileCatalogue,
  compileDue,
  compileGuide,
  compileInstalling,
  compileMore,
  compileReference,
} from './compile';
import { failureHtml } from './failure';
import { manifestsOf } from './manifest';
import { tell } from './mistake';
import type { Content } from './read';
import type { GuideContent } from './types';

const PREFIX = 'virtual:passus/';
const RESOLVED = `\0${PREFIX}`;

/**
 * Serves `virtual:passus/catalogue`, and behind it two chunks per guide and language: what the straight way needs, and
 * the words of the screens beside it, and one chunk per language for the steps that lead to the icon; serves
 * `virtual:passus/due`, `virtual:passus/reference` for the bookmark, and `virtual:passus/calendar`; puts the screen for
 * failures into the page. `root` is the project's folder.
 */
export function contentPlugin(root: string): Plugin {
  let content: Content | undefined;
  const read = (): Content => {
    const checked = checkContent(root);
    if (checked.content === undefined) {
      throw new Error(`content/ has ${checked.mistakes.length} mistakes\n\n${checked.mistakes.map(tell).join('\n')}\n`);
    }
    return checked.content;
  };
  return {
    name: 'passus-content',
    buildStart() {
      content = read();
    },
    resolveId: (id) => (id.startsWith(PREFIX) ? RESOLVED + id.slice(PREFIX.length) : undefined),
    load(id, options) {
      if (!id.startsWith(RESOLVED)) return undefined;
      content ??= read();
      return moduleFor(content, id.slice(RESOLVED.length).split('/'), options?.ssr !== true);
    },
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        content ??= read();
        const whole = html.replace('<!-- failure -->', failureHtml(content));
        return whole === html ? html : { html: whole, tags: wordsInPage(content) };
      },
    },
    generateBundle() {
      content ??= read();
      for (const [fileName, source] of Object.entries(manifestsOf(content)))
        this.emitFile({ type: 'asset', fileName, source });
    },
    configureServer(server) {
      const folder = path.join(root, 'content');
      server.watcher.add(folder);
      server.watcher.on('all', (_event, file) => {
        if (!file.startsWith(folder)) return;
        content = undefined;
        for (const [id, module] of server.moduleGraph.idToModuleMap) {
          if (id.startsWith(RESOLVED)) server.moduleGraph.invalidateModule(module);
        }
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}

/**
 * The words of the first language stand in the page itself, as data that no browser runs: the first screen need not wait
 * for another file. Who reads another language has loaded a few kilobytes in vain.
 */
function wordsInPage(content: Content): HtmlTagDescriptor[] {
  const [guide = ''] = content.guides.keys();
  const [language = ''] = content.ui.keys();
  const words = JSON.stringify(compileGuide(content, guide, language)).replaceAll('<', '\\u003c');
  const attrs = { type: 'application/json', id: idInPage(guide, language) };
  return [{ tag: 'script', attrs, children: words, injectTo: 'body' }];
}

const idInPage = (guide: string, language: string) => `words/${guide}/${language}`;

/** The source of a module; `inPage` says that it will run in the page and find there what the page holds. */
function moduleFor(content: Content, [kind, ...names]: string[], inPage: boolean): string | undefined {
  const [first = '', second = ''] = names;
  if (kind === 'catalogue') return catalogueModule(content, inPage);
  if (kind === 'guide') return data(guideData(content, first, second));
  if (kind === 'more') return data(compileMore(content, first, second));
  if (kind === 'reference') return data(compileReference(content));
  if (kind === 'due')
    return data(Object.fromEntries([...content.guides.keys()].map((id) => [id, compileDue(content, id)])));
  if (kind === 'calendar') return data(compileCalendar(content));
  if (kind === 'installing') return data(compileInstalling(content, first));
  return undefined;
}

/** What a guide's chunk holds. Its structure is the same in every language, and stands with the first one only. */
function guideData(content: Content, id: string, language: string): Partial<GuideContent> | undefined {
  const whole = compileGuide(content, id, language);
  const [first] = content.ui.keys();
  if (whole === undefined || language === first) return whole;
  const { guide, ...words } = whole;
  return words;
}

function catalogueModule(content: Content, inPage: boolean): string {
  const catalogue = compileCatalogue(content);
  const imported = (module: string) => `import(${JSON.stringify(PREFIX + module)}).then(({ data }) => data)`;
  const entries = (pairs: readonly (readonly [key: string, promise: string])[]) =>
    pairs.map(([key, promise]) => `${JSON.stringify(key)}: () => ${promise}`).join(',\n');
  const ids = catalogue.guides.flatMap((id) => catalogue.languages.map((language) => [id, language] as const));
  const guides = ids.map(([id, language], index): [string, string] => {
    const element = `document.getElementById(${JSON.stringify(idInPage(id, language))})`;
    const name = `${id}/${language}`;
    const isInPage = inPage && index === 0;
    const own = isInPage
      ? `new Promise((give) => give(JSON.parse(${element}.textContent)))`
      : imported(`guide/${name}`);
    const whole = `${id}/${catalogue.languages[0] ?? ''}`;
    return [name, name === whole ? own : `Promise.all([guides[${JSON.stringify(whole)}](), ${own}]).then(joined)`];
  });
  const more = ids.map(([id, language]): [string, string] => [`${id}/${language}`, imported(`more/${id}/${language}`)]);
  const installing = catalogue.languages.map((language): [string, string] => [
    language,
    imported(`installing/${language}`),
  ]);
  return `
    const joined = ([{ guide }, { words, ui }]) => ({ guide, words, ui });
    const guides = {${entries(guides)}};
    const more = {${entries(more)}};
    const installing = {${entries(installing)}};
    export const catalogue = {
      ...${JSON.stringify(catalogue)},
      loadMore: (id, language) => more[id + '/' + language](),
      loadInstalling: (language) => installing[language](),
      loadGuide: (id, language) => guides[id + '/' + language](),
    };`;
}

/** As a string to parse: JavaScript reads that much faster than an object written out. */
function data(value: unknown): string | undefined {
  return value === undefined ? undefined : `export const data = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}
