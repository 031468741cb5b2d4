/** What the service worker may take in: exactly the files of its own build. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** The digest of a file, as `fetch` wants it (Subresource Integrity). */
export function integrityOf(file: string): string {
  return `sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}`;
}
