/** A newer version of the app in a folder that is served, as a host puts it there. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { integrityOf } from '../../src/hosting/integrity';
import type { Walker } from './walker';

/**
 * Puts another version into the place of the one in a folder: a script of another name, which says what version it is, a
 * page that asks for it, and a worker that knows of both. The script before is gone.
 */
export function release(folder: string, version: string): void {
  const assets = path.join(folder, 'assets');
  const old = readdirSync(assets).find((name) => /^app-.*\.js$/.test(name)) ?? '';
  const fresh = `app-${version}.js`;
  const script = readFileSync(path.join(assets, old), 'utf8');
  rmSync(path.join(assets, old));
  writeFileSync(path.join(assets, fresh), `${script}document.documentElement.dataset.release = '${version}';\n`);
  for (const file of ['app/index.html', 'sw.js']) swap(path.join(folder, file), old, fresh);
  let worker = workerOf(folder);
  for (const url of ['app/index.html', `assets/${fresh}`]) {
    const digest = new RegExp(`(?<="integrity":")[^"]+(?=","url":"${url}")`);
    worker = worker.replace(digest, integrityOf(path.join(folder, url)));
  }
  writeFileSync(path.join(folder, 'sw.js'), worker);
}

function swap(file: string, old: string, fresh: string): void {
  const text = readFileSync(file, 'utf8');
  if (!text.includes(old)) throw new Error(`${file} does not name ${old}`);
  writeFileSync(file, text.replaceAll(old, fresh));
}

/** The text of the service worker in a folder. */
export function workerOf(folder: string): string {
  return readFileSync(path.join(folder, 'sw.js'), 'utf8');
}

/** The version that is on the screen; 'A' for the build as it is. */
export async function versionOf(passus: Walker): Promise<string> {
  return (await passus.attribute('html', 'data-release')) ?? 'A';
}
