/** What the device check asks about, drawn: a lock on the screen, and two switches in the settings. */
import { box, dot, words, type Drawing } from './drawn-shapes';

/** A page of settings, one line of which has a sign and a switch that is on. */
function settings(sign: string): Drawing {
  return {
    height: 132,
    shapes: [
      ['field', box(30, 10, 260, 112, 14)],
      ['words', words(46, 28, 58, 40)],
      ['line', 'M30 46h260M30 94h260'],
      ['sign', sign],
      ['words', words(98, 70, 46, 34)],
      ['brand', box(228, 57, 46, 26, 13)],
      ['knob', dot(261, 70, 10)],
      ['words', words(46, 108, 40, 24, 50)],
    ],
    ring: [251, 70, 32],
  };
}

export const SETTING_DRAWINGS = {
  lock: {
    height: 150,
    shapes: [
      ['field', box(80, 8, 160, 134, 16)],
      ['sign', `${box(146, 40, 28, 21, 4)}M152 40v-6a8 8 0 0 1 16 0v6`],
      ['dots', [110, 130, 150, 170, 190, 210].map((x) => `M${x} 96h0.01`).join('')],
      ['words', words(122, 120, 32, 37)],
    ],
    ring: [160, 47, 27],
  },
  keychain: settings('M48 70a8 8 0 1 0 16 0a8 8 0 1 0 -16 0zM64 70h22M80 70v8'),
  autofill: settings(`${box(46, 57, 40, 26, 5)}M54 65v10M62 70h16`),
} satisfies Record<string, Drawing>;
