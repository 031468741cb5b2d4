/** A line of text in which words of outside pages stand out as labels. */
import type { ComponentChildren } from 'preact';
import { language } from '../state';

/** Shows a text; `[en:Next]` in it becomes a label, marked with its language and kept from translation. */
export function Line({ text }: { text: string }): ComponentChildren {
  return text.split(/(\[[a-z]{2}:[^\]]+\])/).map((part) => {
    const label = /^\[([a-z]{2}):([^\]]+)\]$/.exec(part);
    if (label === null) return part;
    const [, code, words] = label;
    return (
      <strong key={part} class="label" translate={false} {...(code !== language.value && { lang: code })}>
        {words}
      </strong>
    );
  });
}

/** Several lines, a paragraph each. */
export function Lines({ texts }: { texts: readonly string[] }) {
  return (
    <div class="lines">
      {texts.map((text) => (
        <p key={text}>
          <Line text={text} />
        </p>
      ))}
    </div>
  );
}

/** A text without the marks of its labels, for headings of the document and the like. */
export function plain(text: string): string {
  return text.replace(/\[[a-z]{2}:([^\]]+)\]/g, '$1');
}
