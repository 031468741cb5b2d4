/** What was released once stays in its place: bookmarks on paper count the lines. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/content/check';

/** Of each release: how many ids, and answers of each question, it had, and a digest of their order. Add lines, change none. */
const RELEASES = [{ guide: 'eu-login-passkey', number: 0, ids: 59, answers: [3, 2, 4, 3], digest: '5d0b264c5ceb38bd' }];

describe('the released ids', () => {
  it.each(RELEASES)('of $guide begin with the $ids that stood there', ({ guide, number, ids, answers, digest }) => {
    const released = checkContent(process.cwd()).content?.guides.get(guide)?.released?.data;
    expect(released?.number).toBe(number);
    const known = Object.entries(released?.answers ?? {});
    const before = [
      released?.ids.slice(0, ids),
      answers.map((count, index) => known[index]?.map((part, at) => (at === 1 ? part.slice(0, count) : part))),
    ];
    expect(createHash('sha256').update(JSON.stringify(before)).digest('hex').slice(0, 16)).toBe(digest);
  });
});
