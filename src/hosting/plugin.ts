/** The vite plugin that serves the built app with its headers, and ships them with the build. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';
import { contentSecurityPolicy, headersFor } from './headers';
import { hostFiles } from './files';

/** Headers on `vite preview`, host files in the build, and the policy in each page for hosts that send no headers. */
export function hostingPlugin(): Plugin {
  return {
    name: 'passus-hosting',
    apply: (_config, { command, isPreview }) => command === 'build' || isPreview === true,
    configurePreviewServer(server) {
      const folder = path.resolve(server.config.root, server.config.build.outDir);
      server.middlewares.use((request, response, next) => {
        const { pathname } = new URL(request.url ?? '/', 'http://localhost');
        const exists = existsSync(path.join(folder, pathname));
        for (const [name, value] of Object.entries(headersFor(exists ? pathname : ''))) response.setHeader(name, value);
        next();
      });
    },
    generateBundle() {
      for (const [fileName, source] of Object.entries(hostFiles())) this.emitFile({ type: 'asset', fileName, source });
    },
    transformIndexHtml: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: contentSecurityPolicy('meta') },
        injectTo: 'head-prepend',
      },
    ],
  };
}
