/** Checks the glossary: every hard word has its forms, and a guide uses no form that is not listed. */
import { textsOf } from './check-words';
import { hardWordsOf, unknownForms } from './hard-words';
import type { Mistake } from './mistake';
import type { Content, GuideFiles } from './read';
import type { UiWords } from './schema';

/** Every hard word without forms, and every form that stands under two words. */
export function checkGlossary(content: Content): Mistake[] {
  return [...content.ui.values()].flatMap((file) => {
    const seen = new Map<string, string>();
    return Object.entries((file.data.glossary ?? {}) as Record<string, UiWords>).flatMap(
      ([id, { forms }]): Mistake[] => {
        const keys = ['glossary', id, 'forms'];
        if (!Array.isArray(forms)) {
          return [file.mistake(keys, `${id} has no forms`, 'forms: [passkey, passkeys], as they stand in sentences')];
        }
        return forms.flatMap((form) => {
          const other = seen.get(form.toLowerCase());
          seen.set(form.toLowerCase(), id);
          return other === undefined
            ? []
            : [file.mistake(keys, `the form "${form}" is listed twice, under ${other} and ${id}`, 'keep one of them')];
        });
      },
    );
  });
}

/** Every word of a guide that holds a hard word without being one of its forms: nobody could open it. */
export function checkForms(content: Content, { words }: GuideFiles): Mistake[] {
  return [...words].flatMap(([language, file]) => {
    const hard = hardWordsOf(content.ui.get(language)?.data ?? {});
    return [...textsOf(file.data)].flatMap(({ keys, text }) =>
      unknownForms(text.replace(/\[[^\]]*\]/g, ''), hard).map((form) =>
        file.mistake(
          keys,
          `"${form}" is no listed form of a hard word`,
          `add it to the forms of that word under glossary in content/ui/${language}.yaml, or write a listed one`,
        ),
      ),
    );
  });
}
