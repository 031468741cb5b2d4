/** The outside page that hands a date to the calendar: whole by itself, it knows no more than its address tells it. */
import { data as words } from 'virtual:passus/calendar';
import { calendarBlob } from '../browser/calendar';
import { dayIn, timeIn } from '../dates';
import { readLink, uidOf, type CalendarLink } from '../engine/calendar-link';
import { calendarFile } from '../engine/ics';

const known = Object.fromEntries(Object.entries(words).map(([language, { titles }]) => [language, titles]));

function show(): void {
  const screen = document.querySelector('#calendar');
  const told = location.hash.slice(1);
  const link = readLink(told, known);
  // Where nothing is said that can be understood, at least in the language of its beginning.
  const language = link?.language ?? languageOf(told);
  document.documentElement.lang = language;
  screen?.replaceChildren(
    ...(link === undefined ? [heading('Passus'), line(say(language, 'calendar.wrong'))] : offer(link)),
  );
  screen?.removeAttribute('aria-busy');
}

/** The date, and the two ways to take it along. */
function offer({ language, guide, id, at, key }: CalendarLink): readonly Element[] {
  const title = words[language]?.titles[guide]?.[id] ?? '';
  const summary = say(language, 'calendar.summary').replace('{{title}}', title);
  const description = say(language, 'calendar.description');
  const address = calendarBlob(
    calendarFile({ uid: uidOf({ guide, id, key }), at, now: Date.now(), summary, description }),
  );
  const day = dayIn(language, words[language]?.day ?? '', at);
  const when = say(language, 'calendar.when').replace('{{day}}', day).replace('{{time}}', timeIn(language, at));
  // Without `download` Safari offers to add the file to the calendar; with it, it goes to the downloads (fact P12).
  const add = button(say(language, 'calendar.add'), 'add', address);
  add.classList.add('button-main');
  const file = button(say(language, 'calendar.file'), 'file', address);
  file.download = `passus-${id}.ics`;
  const actions = document.createElement('div');
  actions.className = 'actions';
  actions.append(add, line(say(language, 'calendar.then')), file);
  document.title = `${say(language, 'calendar.title')} · Passus`;
  const lead = line(when);
  lead.className = 'lead';
  return [heading(say(language, 'calendar.title')), line(title), lead, actions];
}

function heading(text: string): Element {
  return withText('h1', text);
}

function line(text: string): HTMLElement {
  return withText('p', text);
}

function button(text: string, action: string, address: string): HTMLAnchorElement {
  const link = withText('a', text);
  link.className = 'button';
  link.dataset.action = action;
  link.href = address;
  return link;
}

function withText<K extends keyof HTMLElementTagNameMap>(name: K, text: string): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** A text by its whole key, as in the app. */
function say(language: string, key: string): string {
  return words[language]?.page[key] ?? '';
}

function languageOf(told: string): string {
  const [first = ''] = told.split('/');
  return Object.hasOwn(words, first) ? first : (Object.keys(words)[0] ?? '');
}

addEventListener('hashchange', show);
show();
