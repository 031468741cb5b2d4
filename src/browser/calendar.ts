/** Handing a calendar file to the device, and the address of the outside page that does it where the app cannot. */

/** Saves a text as a file, the way the browser saves any download. To be called right in the tap. */
export function saveFile(name: string, text: string): void {
  const address = calendarBlob(text);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: a browser may begin to read it only after the tap.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The address of a calendar file that exists in this page only. */
export function calendarBlob(text: string): string {
  return URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
}

/**
 * The outside page with what it is told after `#`. It lies outside the app's scope, so that an app on an Apple home
 * screen opens it in a sheet of Safari, which can add to the calendar (fact P12).
 */
export function outsideCalendar(told: string): string {
  return `${new URL('../calendar/', document.baseURI).href}#${told}`;
}
