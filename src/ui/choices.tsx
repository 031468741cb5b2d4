/** A question with a few answers, one of which holds. */
import type { ComponentChildren } from 'preact';

interface Option {
  readonly value: string;
  readonly text: string;
  readonly lang?: string;
  /** Stands before the text. */
  readonly sign?: ComponentChildren;
}

interface ChoicesProps {
  readonly legend: string;
  readonly name: string;
  readonly options: readonly Option[];
  readonly chosen: string | undefined;
  readonly choose: (value: string) => void;
}

/** One choice of a few; it takes effect at once. */
export function Choices({ legend, name, options, chosen, choose }: ChoicesProps) {
  return (
    <fieldset class="choices-set">
      <legend>{legend}</legend>
      {options.map(({ value, text, lang, sign }) => (
        <label key={value} class="button choice" lang={lang}>
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => choose(value)} />
          {sign}
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}
