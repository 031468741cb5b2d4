/** What the build hands to the app: guides, words and addresses, checked and ready to use. */
import type { BookmarkOrder } from '../engine/bookmark';
import type { Guide } from '../engine/guide';

/** Words by nested key; lists are lines of text. */
export interface Words {
  readonly [key: string]: string | readonly string[] | Words;
}

/** All that the straight way through one guide needs in one language: a chunk of its own. */
export interface GuideContent {
  readonly guide: Guide;
  /** The words of the guide. */
  readonly words: Words;
  /** The app's own words that the straight way needs. */
  readonly ui: Words;
}

/** The words of the screens beside the straight way, such as the troubles, which most people never need to see. */
export interface MoreWords {
  readonly guide: Words;
  readonly ui: Words;
}

/** What is known of a guide's steps beside their structure. */
export interface Reference {
  readonly order: BookmarkOrder;
  /** Step id -> stage and point of the guide on paper. */
  readonly points: Readonly<Record<string, readonly [stage: number, point: number]>>;
}

/** What the outside page for the calendar says, by language. */
export type CalendarWords = Readonly<Record<string, CalendarLanguage>>;

export interface CalendarLanguage {
  /** The words of the page and of the entry, by their whole keys. */
  readonly page: Readonly<Record<string, string>>;
  /** The order of the parts of a day, as for the app. */
  readonly day: string;
  /** Guide id -> what is due in it -> the words of the entry. */
  readonly titles: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** An outside page that a step opens. */
export interface Place {
  readonly address: string;
  readonly host: string;
}

/** Somebody to ask. Which of the ways exist depends on what is known. */
export interface Contact {
  readonly phone?: string;
  readonly email?: string;
  readonly languages?: readonly string[];
  readonly hours?: { readonly from: string; readonly to: string; readonly days: string };
}

/** What exists, and how to load it. */
export interface Catalogue {
  /** Language codes, the first is the one to fall back on. */
  readonly languages: readonly string[];
  /** Guide ids, the first is the one that home offers. */
  readonly guides: readonly string[];
  readonly places: Readonly<Record<string, Place>>;
  readonly contacts: Readonly<Record<string, Contact>>;
  readonly glossary: readonly string[];
  readonly loadMore: (id: string, language: string) => Promise<MoreWords>;
  readonly loadInstalling: (language: string) => Promise<Words>;
  readonly loadGuide: (id: string, language: string) => Promise<GuideContent>;
}
