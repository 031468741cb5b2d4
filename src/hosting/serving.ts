/** How the built app is served on this machine, by `npm start` and by the tests. */

/** The part of vite's configuration that serving needs; the headers are the hosting plugin's. */
export const SERVING = {
  base: './',
  appType: 'mpa',
  // Without cors, which has the preview answer "Vary: Origin" to everything.
  preview: { cors: false },
} as const;
