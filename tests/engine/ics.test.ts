/** The calendar file, read by a parser that knows nothing of ours: every reminder, language and date. */
import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/content/check';
import { compileCalendar } from '../../src/content/compile';
import { calendarFile, type Entry } from '../../src/engine/ics';
import { dueRules } from './guide';

const { content } = checkContent(process.cwd());
const words = compileCalendar(content!);

/** The parts of a file as the parser sees them. */
function parsed(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const [event, ...others] = calendar.getAllSubcomponents('vevent');
  expect(others).toEqual([]);
  const read = new ICAL.Event(event);
  return { calendar, event: event!, read, alarm: event!.getAllSubcomponents('valarm')[0]! };
}

const entry: Entry = {
  uid: 'guide-code-late-x1',
  at: Date.UTC(2026, 10, 10, 9),
  now: Date.UTC(2026, 10, 3),
  summary: 'Åbn',
  description: 'Tryk',
};
/** Any text that a file may hold: what a control character would be, the file leaves out. */
const text = fc
  .string({ unit: 'binary', maxLength: 400 })
  .map((any) => any.replace(/\p{Cc}|[\u2028\u2029]|\p{Cs}/gu, ''));
const moment = fc.integer({ min: 0, max: Date.UTC(2200, 0) });

describe('the calendar file', () => {
  it.each(
    Object.entries(words).flatMap(([language, { titles }]) =>
      Object.entries(titles).flatMap(([guide, due]) =>
        Object.entries(due).map(([id, title]) => [language, guide, id, title] as const),
      ),
    ),
  )('in %s of %s says of %s what to do, on every date', (language, guide, id, title) => {
    const { page } = words[language]!;
    const summary = page['calendar.summary']!.replace('{{title}}', title);
    const description = page['calendar.description']!;
    expect(dueRules.map((rule) => rule.id)).toContain(id);
    expect(summary).toContain('Passus');
    fc.assert(
      fc.property(moment, moment, (at, now) => {
        const file = calendarFile({ uid: `${guide}-${id}-k`, at, now, summary, description });
        const { read, alarm } = parsed(file);
        expect(read.summary).toBe(summary);
        expect(read.description).toBe(description);
        expect(read.uid).toBe(`${guide}-${id}-k`);
        expect(read.startDate.toJSDate().getTime()).toBe(Math.floor(at / 60_000) * 60_000);
        expect(read.endDate.toJSDate().getTime() - read.startDate.toJSDate().getTime()).toBe(30 * 60_000);
        expect(alarm.getFirstPropertyValue('action')).toBe('DISPLAY');
        expect(String(alarm.getFirstPropertyValue('trigger'))).toBe('PT0S');
        expect(file).not.toMatch(/https?:|www\./i);
      }),
      { numRuns: 200 },
    );
  });

  it('gives back any text as it went in', () => {
    fc.assert(
      fc.property(text, text, (summary, description) => {
        const { read, alarm } = parsed(calendarFile({ ...entry, summary, description }));
        expect(read.summary).toBe(summary);
        expect(read.description).toBe(description);
        expect(alarm.getFirstPropertyValue('description')).toBe(summary);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps line breaks, and nothing that would end a line or begin a property', () => {
    const { event, read } = parsed(
      calendarFile({ ...entry, summary: 'one\r\nATTENDEE:x\u0000\u0007', description: 'one\ntwo\u2028three' }),
    );
    expect(read.summary).toBe('one\nATTENDEE:x');
    expect(read.description).toBe('one\ntwo\nthree');
    expect(event.getFirstProperty('attendee')).toBeNull();
  });

  it('has no line of more than 75 octets, ends each with CRLF, and cuts no character in two', () => {
    fc.assert(
      fc.property(text, (summary) => {
        const file = calendarFile({ ...entry, summary });
        expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
        expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
        const lines = file.split('\r\n');
        expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
        expect(lines.every((line) => Buffer.from(line).toString() === line)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes the place of an earlier one: the same name, a number that never falls', () => {
    fc.assert(
      fc.property(moment, moment, (one, other) => {
        const [before, after] = [Math.min(one, other), Math.max(one, other)].map(
          (now) => parsed(calendarFile({ ...entry, now })).read,
        );
        expect(after!.uid).toBe(before!.uid);
        expect(after!.sequence).toBeGreaterThanOrEqual(before!.sequence);
      }),
      { numRuns: 1000 },
    );
    const soon = [0, 60_000].map((later) => parsed(calendarFile({ ...entry, now: entry.now + later })).read.sequence);
    expect(soon[1]! - soon[0]!).toBe(1);
  });

  it('has all that a calendar file must have', () => {
    const { calendar, event } = parsed(calendarFile(entry));
    expect(calendar.getFirstPropertyValue('version')).toBe('2.0');
    expect(calendar.getFirstPropertyValue('prodid')).toContain('Passus');
    expect(String(event.getFirstPropertyValue('dtstamp'))).toBe('2026-11-03T00:00:00Z');
    expect(String(event.getFirstPropertyValue('dtstart'))).toBe('2026-11-10T09:00:00Z');
  });
});
