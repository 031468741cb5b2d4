/** The headers in the words of common servers, shipped with each build. */
import { CACHE_HASHED, CACHE_OTHER, COMMON_HEADERS, HASHED_FOLDER } from './headers';

/** File name in the build -> its text. */
export function hostFiles(): Readonly<Record<string, string>> {
  return { _headers: headersFile(), '.htaccess': apacheFile(), '_hosting/nginx.conf': nginxFile() };
}

/** Netlify, Cloudflare Pages and others that read `_headers`. */
function headersFile(): string {
  const common = Object.entries(COMMON_HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  return [
    '/*',
    ...common,
    `  Cache-Control: ${CACHE_OTHER}`,
    '',
    `/${HASHED_FOLDER}/*`,
    '  ! Cache-Control',
    `  Cache-Control: ${CACHE_HASHED}`,
    '',
  ].join('\n');
}

function apacheFile(): string {
  return [
    '# Apache: needs mod_headers.',
    'AddType application/manifest+json .webmanifest',
    '<IfModule mod_headers.c>',
    ...Object.entries(COMMON_HEADERS).map(([name, value]) => `  Header always set ${name} "${value}"`),
    `  Header set Cache-Control "${CACHE_OTHER}"`,
    `  Header set Cache-Control "${CACHE_HASHED}" "expr=%{REQUEST_STATUS} == 200 && %{REQUEST_URI} =~ m#/${HASHED_FOLDER}/#"`,
    '</IfModule>',
    '',
  ].join('\n');
}

function nginxFile(): string {
  const common = Object.entries(COMMON_HEADERS).map(([name, value]) => `add_header ${name} "${value}" always;`);
  return [
    '# nginx: include this inside the server block that serves the built folder.',
    '# add_header is not inherited by a location that has its own, so each has the whole list.',
    'types { application/manifest+json webmanifest; }',
    `location ~ /${HASHED_FOLDER}/ {`,
    ...common.map((line) => `  ${line}`),
    '  # Without "always": an answer of 404 must not be kept for a year.',
    `  add_header Cache-Control "${CACHE_HASHED}";`,
    '}',
    'location / {',
    ...common.map((line) => `  ${line}`),
    `  add_header Cache-Control "${CACHE_OTHER}" always;`,
    '}',
    '',
  ].join('\n');
}
