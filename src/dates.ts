/** Days and times as people say them, in any language; the order of the parts is ours, because browsers differ in it. */

/** A day, such as "tirsdag den 3. november", by a pattern of `{{weekday}}`, `{{day}}` and `{{month}}`; `at` in ms. */
export function dayIn(language: string, pattern: string, at: number): string {
  const part = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options).format(at);
  return pattern
    .replace('{{weekday}}', part({ weekday: 'long' }))
    .replace('{{day}}', String(new Date(at).getDate()))
    .replace('{{month}}', part({ month: 'long' }));
}

/**
 * A time of day, such as "14.05"; `at` in ms since 1970. By 24 hours in every language: the readers have worked with that
 * clock, and "en" alone would be the American one, which in browsers differs even in its letters.
 */
export function timeIn(language: string, at: number): string {
  return new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}
