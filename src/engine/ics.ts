/** A reminder as a calendar file (RFC 5545). */

export interface Entry {
  /** The same for each file about one reminder, so that a later one takes the place of an earlier. */
  readonly uid: string;
  /** When the entry is, in ms since 1970. */
  readonly at: number;
  /** When the file is made, in ms since 1970. */
  readonly now: number;
  readonly summary: string;
  readonly description: string;
}

const MINUTE = 60 * 1000;
const DAY = 24 * 60 * MINUTE;
/** The first of January 2026. SEQUENCE counts minutes from there: a later file is the newer one, the number stays small. */
const EPOCH = 1_767_225_600_000;
/** RFC 5545, section 3.1: no line is longer, without its end. */
const OCTETS = 75;

/**
 * The text of the file. The start is a moment in UTC: that is the same moment in every program and needs no table of
 * time zones, and the days between were counted in the reader's own zone before. The alarm rings at the start itself,
 * and so does the start for programs that pass over alarms (fact P13). No address: it would open the wrong app (P9).
 */
export function calendarFile({ uid, at, now, summary, description }: Entry): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Passus//Passus//EN',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${escaped(uid)}`,
    `SEQUENCE:${Math.max(0, Math.floor((now - EPOCH) / MINUTE))}`,
    `DTSTAMP:${utc(now)}`,
    `DTSTART:${utc(at)}`,
    `DTEND:${utc(at + 30 * MINUTE)}`,
    `SUMMARY:${escaped(summary)}`,
    `DESCRIPTION:${escaped(description)}`,
    'TRANSP:TRANSPARENT',
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    'TRIGGER:PT0S',
    `DESCRIPTION:${escaped(summary)}`,
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** Text as RFC 5545, section 3.3.11, has it. Other control characters may not stand there at all. */
function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|[\r\n\u2028\u2029]/g, '\\n')
    .replace(/[^\P{Cc}\t]/gu, '');
}

/** A line in pieces, each of which fits, cut between characters and never within one. */
function folded(line: string): string {
  let text = '';
  let room = OCTETS;
  for (const character of line) {
    const size = octets(character.codePointAt(0) ?? 0);
    if (size > room) {
      text += '\r\n ';
      room = OCTETS - 1; // the blank that begins the next line counts
    }
    text += character;
    room -= size;
  }
  return text;
}

/** How many octets a character takes in UTF-8 (RFC 3629). */
function octets(code: number): number {
  if (code < 0x80) return 1;
  if (code < 0x800) return 2;
  return code < 0x10000 ? 3 : 4;
}

/** A time in ms since 1970 as `20261103T090000Z`, in whole minutes. */
function utc(at: number): string {
  const { year, month, day } = dateOf(Math.floor(at / DAY));
  const minutes = Math.floor((at % DAY) / MINUTE);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${year}${two(month)}${two(day)}T${two(Math.floor(minutes / 60))}${two(minutes % 60)}00Z`;
}

/** The date of a number of days since 1970. Years run from March here, so that the odd day stands at the end of one. */
function dateOf(days: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = days + 719_468; // days since the first of March of the year 0
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
}
