/** A newer version of the app in a folder that is served, as a host puts it there. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { integrityOf } from '../../src/hosting/integrity';
import type { Walker } from './walker';

/** Puts another version into the folder: a page that says so, and a worker that knows of it. */
export function release(folder: string, version: string): void {
  const page = path.join(folder, 'app/index.html');
  writeFileSync(
    page,
    readFileSync(page, 'utf8').replace('<title>', `<meta name="release" content="${version}" /><title>`),
  );
  const worker = workerOf(folder);
  const changed = worker.replace(
    /"integrity":"[^"]+"(?=,"url":"app\/index\.html")/,
    `"integrity":"${integrityOf(page)}"`,
  );
  if (changed === worker) throw new Error('the worker does not list app/index.html as expected');
  writeFileSync(path.join(folder, 'sw.js'), changed);
}

/** The text of the service worker in a folder. */
export function workerOf(folder: string): string {
  return readFileSync(path.join(folder, 'sw.js'), 'utf8');
}

/** The version that is on the screen; 'A' for the build as it is. */
export async function versionOf(passus: Walker): Promise<string> {
  return (await passus.attribute('meta[name="release"]', 'content')) ?? 'A';
}
