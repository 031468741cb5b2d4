/** The headers in the words of nginx. */
import { CACHE_HASHED, CACHE_OTHER, COMMON_HEADERS, CONTENT_TYPES, HASHED_FOLDER } from './headers';

/** A file to include inside the location that serves the build, at a site's root or below a path. */
export function nginxFile(): string {
  const common = Object.entries(COMMON_HEADERS).map(([name, value]) => `add_header ${name} "${value}" always;`);
  return [
    ...HOW_TO.map((line) => `# ${line}`.trimEnd()),
    '',
    'index index.html;',
    '# "types" replaces the types of the whole server, so every type of this site stands here.',
    'types {',
    ...Object.entries(CONTENT_TYPES).map(([ending, type]) => `  "${type}" ${ending};`),
    '}',
    'charset off;',
    '# Behind a proxy that does TLS, an absolute redirect would name the wrong scheme.',
    'absolute_redirect off;',
    '',
    '# The files beside each file, made by the build: nothing is compressed while somebody waits.',
    'brotli_static on;',
    'gzip_static on;',
    'gzip_vary on;',
    '',
    ...common,
    `add_header Cache-Control "${CACHE_OTHER}" always;`,
    '',
    '# add_header is not inherited by a location that has its own, so the whole list stands here again.',
    `location ~ "^(?<passus_folder>.*/)${HASHED_FOLDER}/[^/]+$" {`,
    '  # A missing file is answered outside of here: a 404 must not be kept for a year.',
    '  error_page 404 = ${passus_folder}no-such-file;',
    ...common.map((line) => `  ${line}`),
    `  add_header Cache-Control "${CACHE_HASHED}";`,
    '}',
    '',
  ].join('\n');
}

const HOW_TO = [
  'Passus behind nginx. Include this file inside the location that serves the built folder.',
  '',
  "At a site's root:",
  '',
  '  location / {',
  '    root /srv/passus;',
  '    include /srv/passus/_hosting/nginx.conf;',
  '  }',
  '',
  'Below a path (both slashes at the ends matter, and ^~ keeps rules for file endings elsewhere in the server out):',
  '',
  '  location = /passus { return 301 passus/; }',
  '  location ^~ /passus/ {',
  '    alias /srv/passus/;',
  '    include /srv/passus/_hosting/nginx.conf;',
  '  }',
  '',
  'brotli_static needs a module (Debian: libnginx-mod-http-brotli-static). Without it delete that line: gzip is sent then.',
];
