/** A bookmark's code, large and in groups, so that it can be copied by hand. */

/** `text` in groups with hyphens between them. */
export function Code({ text }: { text: string }) {
  return (
    <p class="code" translate={false} data-code={text}>
      {text.split('-').map((group, index) => (
        <span key={`${index}${group}`}>
          {index > 0 && <span class="code-hyphen">-</span>}
          {group}
        </span>
      ))}
    </p>
  );
}
