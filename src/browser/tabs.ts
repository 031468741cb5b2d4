/** Tells the other tabs of this browser that something was saved, and hears it from them. */

const CHANNEL = 'passus';

/**
 * Calls `heard` with the key that another tab saved, and gives a function that tells the others of one.
 * Without BroadcastChannel nobody hears anything; tabs then catch up when they are looked at again.
 */
export function joinTabs(heard: (key: string) => void): (key: string) => void {
  if (!('BroadcastChannel' in globalThis)) return () => undefined;
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (typeof data === 'string') heard(data);
  };
  return (key) => channel.postMessage(key);
}
