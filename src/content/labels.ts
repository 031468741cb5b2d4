/** Puts the words of outside pages into texts: `[next]` becomes what stands on the real button. */
import type { Labels } from './schema';

/** The words of a label in a reader's language, else in English, else in the one language where they were seen. */
export function labelIn(labels: Labels, id: string, language: string): { text: string; language: string } | undefined {
  const texts = Object.hasOwn(labels, id) ? labels[id]?.text : undefined;
  if (texts === undefined) return undefined;
  const found = [language, 'en', ...Object.keys(texts)].find((code) => texts[code] !== undefined);
  const text = found === undefined ? undefined : texts[found];
  return found === undefined || text === undefined ? undefined : { text, language: found };
}

/** The text as a reader sees it. */
export function withLabels(text: string, labels: Labels, language: string): string {
  return text.replace(/\[([^\]]*)\]/g, (whole, id: string) => labelIn(labels, id, language)?.text ?? whole);
}

/** The text with each label as `[en:Next]`, for the app to show as a label in its own language. */
export function withMarkedLabels(text: string, labels: Labels, language: string): string {
  return text.replace(/\[([^\]]*)\]/g, (whole, id: string) => {
    const label = labelIn(labels, id, language);
    return label === undefined ? whole : `[${label.language}:${label.text}]`;
  });
}
