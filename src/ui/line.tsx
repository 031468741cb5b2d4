/** A line of text in which words of outside pages stand out as labels, and hard words can be opened. */
import { signal, useSignal } from '@preact/signals';
import { Fragment, type ComponentChildren, type FunctionComponent, type VNode } from 'preact';
import { language } from '../state';

interface MeaningProps {
  /** Its id in the glossary. */
  readonly word: string;
  readonly close: () => void;
}

/** What says the meaning of a word. It comes with the screens beside the way; a word tapped before that waits for it. */
export const meaning = signal<FunctionComponent<MeaningProps> | undefined>(undefined);

interface LineProps {
  readonly text: string;
  /** Makes something to open of a hard word, by its id in the glossary, with the full stop behind it. */
  readonly word?: (id: string, form: string, end: string) => VNode;
}

/**
 * Shows a text; `[en:Next]` in it becomes a label, marked with its language and kept from translation, and
 * `<browser:browseren>` a hard word.
 */
export function Line({ text, word }: LineProps): ComponentChildren {
  // What lies between two marks, and of each mark its sign, id and words, and the full stop behind it.
  const parts = text.split(/([[<])([a-z-]+):([^\]>]+)[\]>]([.,:;?!]*)/);
  return parts.map((part, index) => {
    const [id = '', words = '', end = ''] = parts.slice(index + 1);
    if (index % 5 === 0) return part;
    if (part === '[') {
      return (
        <Fragment key={index}>
          <strong class="label" translate={false} {...(id !== language.value && { lang: id })}>
            {words}
          </strong>
          {end}
        </Fragment>
      );
    }
    return part === '<' && (word?.(id, words, end) ?? words + end);
  });
}

/** A text as a paragraph; what a hard word in it means opens right below. */
export function Paragraph({ text, kind }: { text: string; kind?: string }) {
  const open = useSignal('');
  const { value: Meaning } = meaning;
  const toggle = (id = '') => (open.value = open.value === id ? '' : id);
  return (
    <>
      <p class={kind}>
        <Line
          text={text}
          word={(id, form, end) => (
            <button
              type="button"
              class="word"
              data-word={id}
              aria-expanded={open.value === id}
              onClick={() => toggle(id)}
            >
              <span>{form}</span>
              {end}
            </button>
          )}
        />
      </p>
      {open.value !== '' && Meaning && <Meaning word={open.value} close={toggle} />}
    </>
  );
}

/** Several lines, a paragraph each. */
export function Lines({ texts }: { texts: readonly string[] }) {
  return (
    <div class="lines">
      {texts.map((text) => (
        <Paragraph key={text} text={text} />
      ))}
    </div>
  );
}

/** A text without the marks of its labels and hard words, for headings of the document and the like. */
export function plain(text: string): string {
  return text.replace(/\[[a-z]{2}:([^\]]+)\]|<[^:]+:([^>]+)>/g, '$1$2');
}
