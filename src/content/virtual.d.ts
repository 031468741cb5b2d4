/** The modules that the content plugin makes, and the values that the build puts in. */

declare module 'virtual:passus/catalogue' {
  export const catalogue: import('./types').Catalogue;
}

declare module 'virtual:passus/reference' {
  /** By guide. */
  export const data: Readonly<Record<string, import('./types').Reference>>;
}

/** The version that was built, as in package.json. */
declare const __PASSUS_VERSION__: string;
