/** What may follow the device check: the place for trying a passkey in practice. */

/** Nothing yet. */
export function AfterCheck() {
  return null;
}
