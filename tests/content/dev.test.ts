/** Working on the content with `npm run dev`: a change is on the screen at once, and a mistake is told. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { contentPlugin } from '../../src/content/plugin';

let root: string;
let server: ViteDevServer;

beforeEach(async () => {
  root = mkdtempSync(path.join(tmpdir(), 'passus-dev-'));
  cpSync('content', path.join(root, 'content'), { recursive: true });
  server = await createServer({
    configFile: false,
    root,
    logLevel: 'silent',
    plugins: [contentPlugin(root)],
    server: { ws: false },
  });
  // A change before the folder is watched would go unseen.
  const watched = () => server.watcher.getWatched()[path.join(root, 'content/ui')];
  await vi.waitFor(() => expect(watched()).toContain('da.yaml'), 10_000);
});
afterEach(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

/** The Danish words of the app, as the browser would load them now. */
async function words(): Promise<string> {
  return (await server.transformRequest('virtual:passus/guide/eu-login-passkey/da'))?.code ?? '';
}

it('a change of the words reloads the page, which then shows them', async () => {
  expect(await words()).toContain('Velkommen tilbage');
  const send = vi.spyOn(server.ws, 'send');
  const file = path.join(root, 'content/ui/da.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Velkommen tilbage', 'Velkommen igen'));
  await vi.waitFor(() => expect(send).toHaveBeenCalledWith({ type: 'full-reload' }), 5000);
  expect(await words()).toContain('Velkommen igen');
});

it('a mistake is told in the words of the check, and the next try reads the mended file', async () => {
  await words();
  const send = vi.spyOn(server.ws, 'send');
  const file = path.join(root, 'content/places.yaml');
  cpSync(file, `${file}.good`);
  writeFileSync(file, 'hosts: []\nplaces: {}\n');
  await vi.waitFor(() => expect(send).toHaveBeenCalled(), 5000);
  await expect(words()).rejects.toThrow(/unknown place/);
  send.mockClear();
  cpSync(`${file}.good`, file);
  await vi.waitFor(() => expect(send).toHaveBeenCalled(), 5000);
  expect(await words()).toContain('Velkommen tilbage');
});
