/** What is read aloud of a screen: its sentences, each in parts of one language. */
import type { SpokenPart } from '../speaking';

const TEXTS = 'h1, p.notice, .wait-times p, .lines p, .items p, [data-meaning] p, [data-trouble] > span, [data-answer]';
/** Those of what is to be done; a drawing in a choice only shows what the choice is about. */
const PICTURES = '[data-picture-text]:not([data-trouble] *)';

/** Heading and lines in the order in which they are read, opened meanings included, and then what the pictures say. */
export function spokenOf(screen: ParentNode): SpokenPart[][] {
  const texts = [...screen.querySelectorAll(TEXTS)].filter((each) => each.closest(PICTURES) === null);
  return [...texts, ...screen.querySelectorAll(PICTURES)].flatMap(sentencesIn);
}

function sentencesIn(element: Element): SpokenPart[][] {
  let sentence: SpokenPart[] = [];
  const sentences = [sentence];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode() !== null) {
    const { currentNode: node } = walker;
    const lang = node.parentElement?.closest('[lang]')?.getAttribute('lang') ?? '';
    for (const text of piecesOf(node.nodeValue ?? '')) {
      sentence.push({ text, lang });
      if (/[.!?]\s*$/.test(text)) sentences.push((sentence = []));
    }
  }
  return sentences.filter((parts) => parts.some(({ text }) => /[\p{L}\p{N}]/u.test(text)));
}

/** Cut where a sentence ends: before a capital, so that "kl. 9" stays whole. Without a look behind, which Safari 15 lacks. */
function piecesOf(text: string): readonly string[] {
  return text.match(/.*?[.!?]+(?=\s+\p{Lu}|\s*$)\s*|.+$/gsu) ?? [];
}
