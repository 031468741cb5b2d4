/** Finds the browsers that the tests need, and installs what is missing from Debian's packages where that is allowed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const inPath = (program) => existsSync(`/usr/bin/${program}`);
const GIR_FOLDERS = ['x86_64', 'aarch64'].map((machine) => `/usr/lib/${machine}-linux-gnu/girepository-1.0`);

/** What is needed: how to tell that it is there, and the packages that bring it. */
const NEEDED = [
  { there: () => existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium'), packages: ['chromium'] },
  // The same engine without a window, twice as fast; without it, the whole one does its work.
  {
    there: () => process.env.CHROMIUM !== undefined || inPath('chromium-headless-shell'),
    packages: ['chromium-headless-shell'],
    optional: true,
  },
  {
    there: () => existsSync('/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf'),
    packages: ['fonts-noto-core', 'fonts-noto-color-emoji'],
  },
  { there: () => existsSync(process.env.FIREFOX ?? '/usr/bin/firefox-esr'), packages: ['firefox-esr'] },
  // WebKit as on an iPad: its driver, a window for it, and the screen that the window is on.
  { there: () => inPath('WebKitWebDriver'), packages: ['webkit2gtk-driver'] },
  {
    there: () => inPath('gjs') && GIR_FOLDERS.some((folder) => existsSync(`${folder}/WebKit2-4.1.typelib`)),
    packages: ['gjs', 'gir1.2-webkit2-4.1'],
  },
  { there: () => inPath('Xvfb'), packages: ['xvfb'] },
  // WebKit as on iPadOS 16.
  { there: () => inPath('cog'), packages: ['cog'] },
  {
    there: () => existsSync('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'),
    packages: ['nginx', 'libnginx-mod-http-brotli-static'],
  },
];

/** Makes sure that the browsers are there; throws with a plain sentence where it cannot. */
export function ensureBrowsers() {
  const absent = NEEDED.filter(({ there }) => !there());
  const missing = absent.flatMap(({ packages }) => packages);
  if (missing.length === 0) return;
  console.log(`installing ${missing.join(', ')}`);
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...words) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...words];
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  if (existsSync('/usr/bin/apt-get') && apt('update') && apt('install', '-y', '--no-install-recommends', ...missing))
    return;
  const needed = absent.filter(({ optional }) => optional !== true).flatMap(({ packages }) => packages);
  if (needed.length === 0) return;
  throw new Error(
    `the tests need ${needed.join(', ')}: install them, or set CHROMIUM and FIREFOX to where those two are`,
  );
}
