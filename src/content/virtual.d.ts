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

declare module 'virtual:passus/due' {
  /** What is due in each guide, by its id. */
  export const data: Readonly<Record<string, readonly import('../engine/due').Rule[]>>;
}

declare module 'virtual:passus/calendar' {
  export const data: import('./types').CalendarWords;
}

/** The version that was built, as in package.json. */
declare const __PASSUS_VERSION__: string;
