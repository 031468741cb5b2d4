/** A mistake in content/, told so that a volunteer can mend it: file, line, id, what is wrong, what to write instead. */

export interface Mistake {
  /** Path from the project's folder. */
  readonly file: string;
  readonly line: number;
  /** Where in the file: keys and ids, joined by dots. */
  readonly id: string;
  readonly message: string;
  readonly instead: string;
}

/** One mistake on two lines of plain text. */
export function tell({ file, line, id, message, instead }: Mistake): string {
  return `${file}:${line}  ${id}: ${message}\n    Instead: ${instead}`;
}
