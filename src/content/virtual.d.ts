/** The modules that the content plugin makes, and the values that the build puts in. */

declare module 'virtual:passus/catalogue' {
  export const catalogue: import('./types').Catalogue;
}

declare module 'virtual:passus/reference' {
  /** By guide. */
  export const data: Readonly<Record<string, import('./types').Reference>>;
}

/** The address of a style sheet, which the page is to load by itself. */
declare module '*.css?url' {
  const address: string;
  export default address;
}

/** The version that was built, as in package.json. */
declare const __PASSUS_VERSION__: string;
