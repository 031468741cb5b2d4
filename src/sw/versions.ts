/** The caches of this copy of Passus: one a version. Another copy on the same host, below another path, has its own. */
declare const self: ServiceWorkerGlobalScope;

const { scope } = self.registration;

/** How their names begin. No path holds a "#", so that of a site's root begins no name of a folder's below it. */
export const PREFIX = `passus${new URL(scope).pathname}#`;

/** The names of all that are there. */
export async function versions(): Promise<readonly string[]> {
  const names = await caches.keys();
  const own = await Promise.all(
    // The names of the first versions do not tell whose they are, but what is in them does.
    names.map(async (name) => /^passus-\w+$/.test(name) && (await (await caches.open(name)).match(`${scope}app/`))),
  );
  return names.filter((name, index) => name.startsWith(PREFIX) || own[index]);
}
