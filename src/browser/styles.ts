/** Styles of the screens that come later: loaded with them, so that the first screen need not wait for them. */

/** Adds a style sheet of this site to the page; settles when it applies, and rejects where it cannot be had. */
export function addStyles(address: string): Promise<void> {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = address;
  return new Promise((resolve, reject) => {
    link.onload = () => resolve();
    link.onerror = () => {
      link.remove();
      reject(new Error(`${address} could not be had`));
    };
    document.head.append(link);
  });
}
