/** Copying a text. */

/** Copies, and tells whether it worked: browsers may refuse, and then the reader has to copy by hand. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
