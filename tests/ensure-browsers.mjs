/** Finds the browsers that the tests need, and installs what is missing from Debian's packages where that is allowed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** What is needed: how to tell that it is there, and the packages that bring it. */
const NEEDED = [
  { there: () => existsSync(process.env.CHROMIUM ?? '/usr/bin/chromium'), packages: ['chromium'] },
  {
    there: () => existsSync('/usr/share/fonts/truetype/noto/NotoSans-Regular.ttf'),
    packages: ['fonts-noto-core', 'fonts-noto-color-emoji'],
  },
  {
    there: () => existsSync('/usr/lib/nginx/modules/ngx_http_brotli_static_module.so'),
    packages: ['nginx', 'libnginx-mod-http-brotli-static'],
  },
];

/** Makes sure that the browsers are there; throws with a plain sentence where it cannot. */
export function ensureBrowsers() {
  const missing = NEEDED.filter(({ there }) => !there()).flatMap(({ packages }) => packages);
  if (missing.length === 0) return;
  console.log(`installing ${missing.join(', ')}`);
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...words) => {
    const [command, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-q', ...words];
    return spawnSync(command, rest, { stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  };
  if (existsSync('/usr/bin/apt-get') && apt('update') && apt('install', '-y', '--no-install-recommends', ...missing))
    return;
  throw new Error(`the tests need ${missing.join(', ')}: install them, or set CHROMIUM to the path of a Chromium`);
}
