/** The screen for everything unexpected, in plain HTML: it has to help where no script runs, so it speaks every language. */
import { FIRST_LANGUAGE, type Content } from './read';
import type { UiWords } from './schema';

/** The HTML of that screen, from the words under `failure` in each language and the first contact with a telephone. */
export function failureHtml({ ui, contacts }: Content): string {
  const phone = Object.values(contacts.data).find((contact) => contact.phone !== undefined)?.phone;
  return [...ui].map(([language, { data }]) => article(language, data, phone)).join('');
}

function article(language: string, words: UiWords, phone: string | undefined): string {
  const failure = words.failure as Record<string, string>;
  const text = (key: string) => escaped(failure[key] ?? '');
  const call = (words.contact as { call: string }).call.replace('{{phone}}', phone ?? '');
  return `<article lang="${language}">
<h1 tabindex="-1">${text('title')}</h1>
<p data-when="kept">${text('kept')}</p>
<p data-when="unsaved" hidden>${text('unsaved')}</p>
<ol class="numbered">${(words.failure as { steps: string[] }).steps.map((step) => `<li>${escaped(step)}</li>`).join('')}</ol>
<div class="actions">
<a class="button${language === FIRST_LANGUAGE ? ' button-main' : ''}" href="./" data-action="again">${text('again')}</a>
${phone === undefined ? '' : `<a class="button" href="tel:${phone.replaceAll(' ', '')}">${escaped(call)}</a>`}
</div>
<div data-report hidden><h2>${text('report')}</h2><pre translate="no"></pre></div>
</article>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
