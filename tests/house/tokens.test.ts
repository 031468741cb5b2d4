/** The colours: every pair that meets on a screen, in light and dark, has the contrast that is promised. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from './colour';
import { COLOURS, LEAST, PAIRS, undeclared } from './tokens';

const FOLDER = 'src/ui/styles';
const sheets = readdirSync(FOLDER).map((name) => readFileSync(`${FOLDER}/${name}`, 'utf8'));
const kinds = Object.entries(PAIRS) as [keyof typeof LEAST, (typeof PAIRS)['text']][];

describe.each(['light', 'dark'] as const)('the colours in %s', (scheme) => {
  const tokens = COLOURS[scheme];

  it.each(kinds)('have enough contrast as %s', (kind, pairs) => {
    const low = Object.entries(pairs).flatMap(([front, backs]) =>
      backs
        .map((back) => ({ pair: `${front} on ${back}`, ratio: contrast(tokens[front]!, tokens[back]!) }))
        .filter(({ ratio }) => ratio < LEAST[kind]),
    );
    expect(low).toEqual([]);
  });

  it('are named by what is seen', () => {
    expect(undeclared('text', tokens.ink!, tokens.paper!, scheme)).toBeUndefined();
    expect(undeclared('text', tokens.border!, tokens.paper!, scheme)).toBe(
      'text of border on paper is no pair of tokens',
    );
  });
});

describe('the tokens', () => {
  it('are the same in light and dark', () => {
    expect(Object.keys(COLOURS.dark)).toEqual(Object.keys(COLOURS.light));
  });

  it('are each in a pair', () => {
    const paired = Object.values(PAIRS).flatMap((pairs) => [...Object.keys(pairs), ...Object.values(pairs).flat()]);
    expect(Object.keys(COLOURS.light).filter((name) => !paired.includes(name))).toEqual([]);
  });

  it('are the only colours: no rule on a screen has one of its own', () => {
    const own = sheets
      .filter((css) => !css.includes('color-scheme:'))
      .flatMap(
        (css) => css.replace(/@media print \{[\s\S]*?\n\}/g, '').match(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/gi) ?? [],
      );
    expect(own).toEqual([]);
  });

  it('that colour words have words among their pairs', () => {
    const used = sheets.flatMap((css) => [...css.matchAll(/[^-]color: var\(--([\w-]+)\)/g)].map(([, name]) => name!));
    expect(used.length).toBeGreaterThan(20);
    expect(used.filter((name) => PAIRS.text[name] === undefined)).toEqual([]);
  });
});

describe('a notice', () => {
  it('has a look for each of its kinds', () => {
    const emitted = /kind: ('[a-z]+'( \| )?)+/.exec(readFileSync('src/ui/notices.tsx', 'utf8'))?.[0] ?? '';
    const kinds = [...emitted.matchAll(/'([a-z]+)'/g)].map(([, kind]) => kind!);
    expect(kinds).toContain('stop');
    for (const kind of kinds)
      expect(sheets.join('')).toContain(
        `.notice-${kind} {\n  background: var(--${kind}-paper);\n  color: var(--${kind});\n}`,
      );
  });
});

describe('the sizes of text', () => {
  const sizes = sheets.flatMap((css) => [...css.matchAll(/font-size: ([^;]+);/g)].map(([, size]) => size!));

  it('are tokens everywhere', () => {
    expect(sizes.length).toBeGreaterThan(10);
    expect(
      sizes.filter((size) => !/^(inherit|var\(--\w+\)|calc\(var\(--text\) \* var\(--scale\)\))$/.test(size)),
    ).toEqual([]);
  });

  it('are few, and the smallest is 18 px where the system has 16', () => {
    const tokens = new Set(sizes.flatMap((size) => size.match(/--\w+/g) ?? []));
    expect(tokens.size).toBeLessThanOrEqual(7);
    const css = readFileSync('src/ui/styles/tokens.css', 'utf8');
    const shares = [...css.matchAll(/--\w+: ([\d.]+)em;/g)].map(([, share]) => Number(share));
    expect(Math.min(...shares) * 1.25 * 16).toBeGreaterThanOrEqual(18);
  });
});

describe('the sheets', () => {
  it('hold nothing in place while the page moves under it', () => {
    expect(sheets.join('')).not.toMatch(/position: (sticky|fixed)/);
  });
});

describe('the contrast of two colours', () => {
  it('is that of WCAG', () => {
    expect(contrast('#fff', '#000')).toBeCloseTo(21);
    expect(contrast('#000000', 'rgb(255, 255, 255)')).toBeCloseTo(21);
    expect(contrast('#777', '#fff')).toBeCloseTo(4.48, 2);
  });
});
