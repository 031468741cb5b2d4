/** The licences of the packages that are in the build: checked, printed, and shipped with their texts. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

/** Licences whose code may be part of a work under the EUPL-1.2. */
const ALLOWED = ['MIT', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'EUPL-1.2'];
const FILE = 'licences.txt';

export interface ShippedPackage {
  readonly name: string;
  readonly version: string;
  /** As package.json names it. */
  readonly licence: string;
  /** The whole text of the licence. */
  readonly text: string;
}

/**
 * Two plugins that share what they find: `find` looks at what a build puts into its files and stops it at a licence
 * that is not allowed; it belongs into every build there is. `write` writes the list when all are done.
 */
export function licencePlugins(): { readonly find: Plugin; readonly write: Plugin } {
  const folders = new Set<string>();
  let out = '';
  const find: Plugin = {
    name: 'passus-licences-find',
    apply: 'build',
    enforce: 'post',
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'chunk') continue;
        for (const id of Object.keys(file.modules)) {
          const folder = packageFolder(id);
          if (folder !== undefined) folders.add(folder);
        }
      }
      for (const { name, licence } of packagesIn(folders)) {
        if (!ALLOWED.includes(licence))
          this.error(`${name} is shipped under ${licence}; allowed: ${ALLOWED.join(', ')}`);
      }
    },
  };
  const write: Plugin = {
    name: 'passus-licences-write',
    apply: 'build',
    enforce: 'post',
    configResolved: ({ root, build }) => void (out = path.resolve(root, build.outDir)),
    closeBundle: {
      order: 'post',
      sequential: true,
      handler(error) {
        if (error !== undefined) return;
        const shipped = packagesIn(folders);
        const list = shipped.map(({ name, version, licence }) => `${name} ${version}: ${licence}`);
        this.info(`shipped packages and their licences\n  ${list.join('\n  ')}`);
        writeFileSync(path.join(out, FILE), licenceFile(list, shipped));
      },
    },
  };
  return { find, write };
}

/** The folder of the package that a module belongs to; undefined for the app's own files and for made-up modules. */
function packageFolder(id: string): string | undefined {
  // A module that a tool makes up begins with \0, a query asks for a form of a file.
  const file = id.replace(/^\0/, '').replace(/\?.*$/, '');
  return /^.*\/node_modules\/(@[^/]+\/)?[^/]+(?=\/)/.exec(file.replaceAll('\\', '/'))?.[0];
}

function packagesIn(folders: ReadonlySet<string>): readonly ShippedPackage[] {
  return [...folders].map(readPackage).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readPackage(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: unknown;
  };
  const file = readdirSync(folder).find((candidate) => /^licen[cs]e(\.(md|txt))?$/i.test(candidate));
  if (file === undefined) throw new Error(`${name} is shipped, but has no file with the text of its licence`);
  return {
    name,
    version,
    licence: typeof license === 'string' ? license : 'no licence that it names',
    text: readFileSync(path.join(folder, file), 'utf8').trim(),
  };
}

function licenceFile(list: readonly string[], shipped: readonly ShippedPackage[]): string {
  const texts = shipped.map(({ name, version, text }) => `${name} ${version}\n\n${text}`);
  const rule = `\n\n${'-'.repeat(72)}\n\n`;
  return (
    [`Passus is under the EUPL-1.2. It contains these packages:\n\n${list.join('\n')}`, ...texts].join(rule) + '\n'
  );
}
