/** The colours of tokens.css, and which of them meet on the screen. A colour that is used in a new place is added here. */
import { readFileSync } from 'node:fs';
import { channelsOf } from './colour';

/** The least contrast of words, and of what one taps or sees the focus by. */
export const LEAST = { text: 8, control: 5, focus: 5 } as const;

type Kind = keyof typeof LEAST;
type Scheme = 'light' | 'dark';

/** For each colour of words those that may lie behind it. */
const WORDS = {
  // On a button of an outside page, as it is drawn.
  ink: ['paper', 'surface', 'drawn'],
  muted: ['paper', 'surface'],
  action: ['paper', 'surface'],
  'on-action': ['action'],
  done: ['paper', 'surface', 'done-paper'],
  waiting: ['waiting-paper'],
  stop: ['paper', 'stop-paper'],
  // A dark field in a drawing of an outside page.
  paper: ['ink'],
};
const GROUNDS = ['paper', 'surface', 'done-paper', 'waiting-paper', 'stop-paper'];
/** For each colour of borders, signs and rings those that it may touch. */
const LINES = {
  border: GROUNDS,
  action: GROUNDS,
  ink: GROUNDS,
  done: ['surface'],
  muted: ['surface'],
};
export const PAIRS: Readonly<Record<Kind, Readonly<Record<string, readonly string[]>>>> = {
  text: WORDS,
  control: LINES,
  focus: { action: GROUNDS, ink: GROUNDS },
};

const css = readFileSync('src/ui/styles/tokens.css', 'utf8');
const [lightPart = '', darkPart = ''] = css.split('@media (prefers-color-scheme: dark)');

function colours(part: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...part.matchAll(/--([\w-]+): (#\w+);/g)].map(([, name, value]) => [name, value]),
  ) as Record<string, string>;
}

/** The value of each colour by its name. */
export const COLOURS: Readonly<Record<Scheme, Readonly<Record<string, string>>>> = {
  light: colours(lightPart),
  dark: colours(darkPart),
};

/** The name of a colour that was seen; the colour itself if no token has it. */
function nameOf(colour: string, scheme: Scheme): string {
  const seen = channelsOf(colour).join();
  return Object.entries(COLOURS[scheme]).find(([, value]) => channelsOf(value).join() === seen)?.[0] ?? colour;
}

/** What is wrong with two colours that meet on a screen; undefined if they are a pair that is declared here. */
export function undeclared(kind: Kind, front: string, back: string, scheme: Scheme): string | undefined {
  const [name, ground] = [nameOf(front, scheme), nameOf(back, scheme)];
  return PAIRS[kind][name]?.includes(ground) === true
    ? undefined
    : `${kind} of ${name} on ${ground} is no pair of tokens`;
}
