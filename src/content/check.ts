/** Checks how everything under content/ fits together, and refuses what a reader would stumble over. */
import { checkBookmarks } from './check-bookmarks';
import { checkDue } from './check-due';
import { checkGuide } from './check-guide';
import { checkPictures } from './check-pictures';
import { checkForms, checkGlossary } from './check-hard-words';
import { checkGuideWords, checkUiWords } from './check-words';
import type { Mistake } from './mistake';
import { readContent, type Content } from './read';

/**
 * Reads and checks all content below `root`. The content is there only if there is not one mistake: a build that
 * goes on with half a guide would leave somebody alone in the middle of it.
 */
export function checkContent(root: string): { content: Content | undefined; mistakes: readonly Mistake[] } {
  const { content, mistakes } = readContent(root);
  if (content === undefined) return { content: undefined, mistakes };
  mistakes.push(
    ...checkAddresses(content),
    ...checkCitations(content),
    ...checkUiWords(content),
    ...checkGlossary(content),
    ...checkBookmarks(content),
  );
  for (const guide of content.guides.values()) {
    mistakes.push(
      ...checkGuide(content, guide),
      ...checkDue(content, guide),
      ...checkGuideWords(content, guide),
      ...checkPictures(content, guide),
      ...checkForms(content, guide),
    );
  }
  return { content: mistakes.length === 0 ? content : undefined, mistakes };
}

function checkAddresses({ places }: Content): Mistake[] {
  return Object.entries(places.data.places).flatMap(([id, { address }]) => {
    const url = new URL(address);
    if (url.protocol === 'https:' && places.data.hosts.includes(url.host)) return [];
    return places.mistake(
      ['places', id, 'address'],
      `the address ${address} is outside the list of hosts`,
      `an https address on one of ${places.data.hosts.join(', ')}, or add its host to "hosts" after checking whose it is`,
    );
  });
}

function checkCitations({ facts, labels, places, contacts }: Content): Mistake[] {
  const unknown = (source: string) => !Object.hasOwn(facts.data, source);
  const instead = 'the id of a fact in content/facts.yaml, or add the fact there with its source';
  return [
    ...Object.entries(labels.data).flatMap(([id, { source }]) =>
      unknown(source) ? labels.mistake([id, 'source'], `unknown fact ${source}`, instead) : [],
    ),
    ...Object.entries(places.data.places).flatMap(([id, { source }]) =>
      unknown(source) ? places.mistake(['places', id, 'source'], `unknown fact ${source}`, instead) : [],
    ),
    ...Object.entries(contacts.data).flatMap(([id, { source }]) =>
      unknown(source) ? contacts.mistake([id, 'source'], `unknown fact ${source}`, instead) : [],
    ),
  ];
}
