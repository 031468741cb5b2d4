/** Printing what is on the screen. */

/** Opens the browser's print dialog. */
export function printPage(): void {
  print();
}
