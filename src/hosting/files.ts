/** The headers in the words of common servers, shipped with each build. */
import { CACHE_HASHED, CACHE_OTHER, COMMON_HEADERS, HASHED_FOLDER, TYPE_OF_MANIFEST } from './headers';
import { nginxFile } from './nginx';

/** File name in the build -> its text. */
export function hostFiles(): Readonly<Record<string, string>> {
  return { _headers: headersFile(), '.htaccess': apacheFile(), '_hosting/nginx.conf': nginxFile() };
}

/** What is asked for anew each time, on hosts that read `_headers`. */
const ASKED_ANEW = ['/', '/index.html', '/app/*', '/calendar/*', '/sw.js', '/manifest.*'];

/**
 * Netlify, Cloudflare Pages and others that read `_headers`. Where two rules match, they join the values of a header
 * with a comma, and "no-cache, immutable" would be asked for anew for ever; so no two rules speak of Cache-Control for
 * one path. What no rule names is asked for anew by these hosts anyway.
 */
function headersFile(): string {
  const common = Object.entries(COMMON_HEADERS).map(([name, value]) => `  ${name}: ${value}`);
  return [
    '/*',
    ...common,
    ...ASKED_ANEW.flatMap((path) => [path, `  Cache-Control: ${CACHE_OTHER}`]),
    `/${HASHED_FOLDER}/*`,
    `  Cache-Control: ${CACHE_HASHED}`,
    '',
  ].join('\n');
}

/** Apache 2.4. "always" has a header on errors as well. */
function apacheFile(): string {
  return [
    '# Apache: needs mod_headers, and "AllowOverride FileInfo" for this folder.',
    `AddType ${TYPE_OF_MANIFEST} .webmanifest`,
    '<IfModule mod_headers.c>',
    ...Object.entries(COMMON_HEADERS).map(([name, value]) => `  Header always set ${name} "${value}"`),
    `  Header always set Cache-Control "${CACHE_OTHER}"`,
    `  Header always set Cache-Control "${CACHE_HASHED}" "expr=%{REQUEST_STATUS} -in {'200','206','304'} && %{REQUEST_URI} =~ m#/${HASHED_FOLDER}/#"`,
    '</IfModule>',
    '',
  ].join('\n');
}
