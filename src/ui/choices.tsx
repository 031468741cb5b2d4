/** A question with a few answers, one of which holds. */

interface ChoicesProps {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly text: string; readonly lang?: string }[];
  readonly chosen: string | undefined;
  readonly choose: (value: string) => void;
}

/** One choice of a few; it takes effect at once. */
export function Choices({ legend, name, options, chosen, choose }: ChoicesProps) {
  return (
    <fieldset class="choices-set">
      <legend>{legend}</legend>
      {options.map(({ value, text, lang }) => (
        <label key={value} class="button choice" lang={lang}>
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => choose(value)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
