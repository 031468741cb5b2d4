/** The vite plugin that turns content/ into modules, and stops dev and build at a mistake. */
import path from 'node:path';
import type { HtmlTagDescriptor, Plugin, Rollup } from 'vite';
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
    load(id) {
      if (!id.startsWith(RESOLVED)) return undefined;
      content ??= read();
      return moduleFor(content, id.slice(RESOLVED.length).split('/'));
    },
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle }) {
        content ??= read();
        const whole = html.replace('<!-- failure -->', failureHtml(content));
        return whole === html ? html : { html: whole, tags: wordsOnTheirWay(content, bundle) };
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
 * Has the browser fetch the words of the first language while the script is still on its way. Who reads another language
 * gets them a little early: they are taken in with everything that works offline.
 */
function wordsOnTheirWay({ guides, ui }: Content, bundle: Rollup.OutputBundle | undefined): HtmlTagDescriptor[] {
  const [guide] = guides.keys();
  const [language] = ui.keys();
  const wanted = `${RESOLVED}guide/${guide}/${language}`;
  const chunk = Object.values(bundle ?? {}).find((file) => file.type === 'chunk' && file.facadeModuleId === wanted);
  if (chunk === undefined) return [];
  return [{ tag: 'link', attrs: { rel: 'modulepreload', href: `../${chunk.fileName}` }, injectTo: 'head' }];
}

function moduleFor(content: Content, [kind, ...names]: string[]): string | undefined {
  const [first = '', second = ''] = names;
  if (kind === 'catalogue') return catalogueModule(content);
  if (kind === 'guide') return data(compileGuide(content, first, second));
  if (kind === 'more') return data(compileMore(content, first, second));
  if (kind === 'reference') return data(compileReference(content));
  if (kind === 'due')
    return data(Object.fromEntries([...content.guides.keys()].map((id) => [id, compileDue(content, id)])));
  if (kind === 'calendar') return data(compileCalendar(content));
  if (kind === 'installing') return data(compileInstalling(content, first));
  return undefined;
}

function catalogueModule(content: Content): string {
  const catalogue = compileCatalogue(content);
  const entries = (pairs: [string, string][]) =>
    pairs
      .map(([key, module]) => `${JSON.stringify(key)}: () => import(${JSON.stringify(PREFIX + module)})`)
      .join(',\n');
  const perGuide = (kind: string) =>
    entries(
      catalogue.guides.flatMap((id) =>
        catalogue.languages.map((language): [string, string] => [`${id}/${language}`, `${kind}/${id}/${language}`]),
      ),
    );
  return `
    const guides = {${perGuide('guide')}};
    const more = {${perGuide('more')}};
    const installing = {${entries(catalogue.languages.map((language) => [language, `installing/${language}`]))}};
    export const catalogue = {
      ...${JSON.stringify(catalogue)},
      loadMore: async (id, language) => (await more[id + '/' + language]()).data,
      loadInstalling: async (language) => (await installing[language]()).data,
      loadGuide: async (id, language) => (await guides[id + '/' + language]()).data,
    };`;
}

/** As a string to parse: JavaScript reads that much faster than an object written out. */
function data(value: unknown): string | undefined {
  return value === undefined ? undefined : `export const data = JSON.parse(${JSON.stringify(JSON.stringify(value))});`;
}
