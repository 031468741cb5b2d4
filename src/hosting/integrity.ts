/** What the service worker may take in: exactly the files of its own build. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The digest of a file, as `fetch` wants it (Subresource Integrity). */
export function integrityOf(file: string): string {
  return `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`;
}

/** For the list of files that the worker gets: each with its digest, instead of a revision. `folder` is the build's. */
export function withDigests(folder: string) {
  return <E extends { url: string; revision: string | null }>(entries: E[]): { manifest: E[] } => ({
    manifest: entries.map(({ revision: _, ...entry }) => {
      // Workbox's type wants a revision, its list does not need one.
      return { ...entry, integrity: integrityOf(path.join(folder, entry.url)) } as unknown as E;
    }),
  });
}
