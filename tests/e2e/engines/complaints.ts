/** What a browser's output tells of what must never happen: a broken policy, an error, a request to anybody else. */

/** Errors that are none: requests without an answer (tests stop the server), and parts of the policy newer than WebKit's. */
const EXPECTED =
  /CONSOLE NETWORK ERROR|Unrecognized Content-Security-Policy directive '(manifest-src|trusted-types|require-trusted-types-for)'/;

/** The complaint in a line that a WebKit browser wrote, if there is one: an error, or a request to another origin. */
export function complaintIn(line: string): string | undefined {
  const [, asked] = /^REQUEST (\S+)/.exec(line) ?? [];
  if (asked !== undefined) return isForeign(asked) ? `request to ${asked}` : undefined;
  return /CONSOLE (\w+ )?ERROR/.test(line) && !EXPECTED.test(line) ? line : undefined;
}

/** Whether an address is on the network and not the site's own. */
export function isForeign(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return /^(https?|wss?):$/.test(protocol) && hostname !== 'localhost';
}
