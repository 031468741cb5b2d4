/** A bookmark's code, large and in groups, so that it can be copied by hand. */

/** `text` in groups with hyphens between them. */
export function Code({ text }: { text: string }) {
  const groups = text.split('-');
  return (
    <p class="code" translate={false} data-code={text}>
      {groups.map((group, index) => (
        <span key={`${index}${group}`}>
          {group}
          {index < groups.length - 1 && <span class="code-hyphen">-</span>}
        </span>
      ))}
    </p>
  );
}
