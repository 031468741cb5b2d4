/** The vite plugin that puts a Brotli and a gzip form beside each text file of the build. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const TEXT = /\.(js|css|html|svg|webmanifest|json|txt)$/;
/** A form that saves less than this share is not worth a file. */
const LEAST_SAVING = 0.1;

/**
 * Compresses when everything is written; it must stand behind the plugin that writes the service worker. `everything`
 * makes both forms of each file, even where they save little.
 */
export function compressPlugin({ everything = false } = {}): Plugin {
  let folder = '';
  return {
    name: 'passus-compress',
    apply: 'build',
    enforce: 'post',
    configResolved: ({ root, build }) => void (folder = path.resolve(root, build.outDir)),
    closeBundle: {
      order: 'post',
      sequential: true,
      handler(error) {
        if (error === undefined) compressFolder(folder, everything);
      },
    },
  };
}

/** Writes the compressed forms beside each text file of a folder, over old ones. */
export function compressFolder(folder: string, everything = false): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => TEXT.test(file))) {
    const file = path.join(folder, name);
    for (const [ending, form] of Object.entries(compressed(readFileSync(file), everything)))
      writeFileSync(file + ending, form);
  }
}

/**
 * Ending of the file's name -> the compressed form, where it is worth it or `everything` is asked for. The same content
 * gives the same bytes.
 */
export function compressed(content: Buffer, everything = false): Readonly<Record<string, Buffer>> {
  const { BROTLI_PARAM_QUALITY, BROTLI_MAX_QUALITY, BROTLI_PARAM_SIZE_HINT, Z_BEST_COMPRESSION } = constants;
  const params = { [BROTLI_PARAM_QUALITY]: BROTLI_MAX_QUALITY, [BROTLI_PARAM_SIZE_HINT]: content.length };
  const gzip = gzipSync(content, { level: Z_BEST_COMPRESSION });
  // zlib writes no time, but names the system that it runs on (RFC 1952, section 2.3): 255 stands for "unknown".
  gzip[9] = 255;
  const forms = { '.br': brotliCompressSync(content, { params }), '.gz': gzip };
  return Object.fromEntries(
    Object.entries(forms).filter(([, form]) => everything || form.length <= content.length * (1 - LEAST_SAVING)),
  );
}
