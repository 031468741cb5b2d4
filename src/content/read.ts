/** Reads everything under content/ into one object. */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { readContentFile, type ContentFile } from './file';
import type { Mistake } from './mistake';
import * as schema from './schema';

/** A guide with its words in every language that has a file. */
export interface GuideFiles {
  readonly structure: ContentFile<schema.GuideSource>;
  readonly words: ReadonlyMap<string, ContentFile<schema.GuideWords>>;
  /** What earlier releases have called its steps; undefined for a guide that was never released. */
  readonly released: ContentFile<schema.Released> | undefined;
}

export interface Content {
  readonly facts: ContentFile<schema.Facts>;
  readonly labels: ContentFile<schema.Labels>;
  readonly places: ContentFile<schema.Places>;
  readonly contacts: ContentFile<schema.Contacts>;
  readonly guides: ReadonlyMap<string, GuideFiles>;
  /** The app's own words by language; its languages are those of the whole app. */
  readonly ui: ReadonlyMap<string, ContentFile<schema.UiWords>>;
}

/** The language that others are held against, and that the app falls back on. */
export const FIRST_LANGUAGE = 'da';

/** Reads `root`/content. Gives undefined for the content where any file is unreadable; the mistakes then say which. */
export function readContent(root: string): { content: Content | undefined; mistakes: Mistake[] } {
  const mistakes: Mistake[] = [];
  const read = <S extends Parameters<typeof readContentFile>[2]>(file: string, shape: S) =>
    readContentFile(root, file, shape, mistakes);

  const facts = read('content/facts.yaml', schema.factsSchema);
  const labels = read('content/labels.yaml', schema.labelsSchema);
  const places = read('content/places.yaml', schema.placesSchema);
  const contacts = read('content/contacts.yaml', schema.contactsSchema);
  const ui = new Map<string, ContentFile<schema.UiWords>>();
  for (const language of languagesIn(path.join(root, 'content/ui'))) {
    const words = read(`content/ui/${language}.yaml`, schema.uiWordsSchema);
    if (words !== undefined) ui.set(language, words);
  }
  const guides = new Map<string, GuideFiles>();
  for (const id of readdirSync(path.join(root, 'content/guides')).sort()) {
    const folder = `content/guides/${id}`;
    const structure = read(`${folder}/guide.yaml`, schema.guideSchema);
    const words = new Map<string, ContentFile<schema.GuideWords>>();
    for (const language of languagesIn(path.join(root, folder))) {
      const file = read(`${folder}/${language}.yaml`, schema.guideWordsSchema);
      if (file !== undefined) words.set(language, file);
    }
    const isReleased = existsSync(path.join(root, folder, 'released.yaml'));
    const released = isReleased ? read(`${folder}/released.yaml`, schema.releasedSchema) : undefined;
    if (structure !== undefined) guides.set(id, { structure, words, released });
  }
  if (!facts || !labels || !places || !contacts || mistakes.length > 0) return { content: undefined, mistakes };
  return { content: { facts, labels, places, contacts, guides, ui }, mistakes };
}

/** The languages that have a file `<language>.yaml` in a folder, the first language first. */
function languagesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const found = readdirSync(folder).flatMap((name) => /^([a-z]{2})\.yaml$/.exec(name)?.[1] ?? []);
  return found.sort((a, b) => Number(b === FIRST_LANGUAGE) - Number(a === FIRST_LANGUAGE) || a.localeCompare(b));
}
