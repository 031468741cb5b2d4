/** Reading aloud, against a played speechSynthesis with the faults that browsers have. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { localVoices, onVoices, speakAloud, stopAloud } from '../../src/browser/speech';

const voice = (name: string, lang: string, more: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice => ({
  name,
  lang,
  voiceURI: name,
  localService: true,
  default: false,
  ...more,
});
const SARA = voice('Sara', 'da-DK');
const DANIEL = voice('Daniel', 'en-GB');

class Utterance {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
  constructor(readonly text: string) {}
}

/** A synthesis that notes what it is told, in order, and speaks until the test lets it end. */
class Synthesis {
  voices: SpeechSynthesisVoice[] = [SARA, DANIEL];
  told: (Utterance | 'cancel')[] = [];
  speaking = false;
  pending = false;
  onvoiceschanged: (() => void) | null = null;
  getVoices = () => this.voices;
  speak(utterance: Utterance) {
    this.told.push(utterance);
    this.speaking = true;
  }
  cancel() {
    this.told.push('cancel');
    this.speaking = false;
  }
  get spoken() {
    return this.told.filter((each): each is Utterance => each !== 'cancel');
  }
}

let engine: Synthesis;
let page: EventTarget & { visibilityState: string };
const ended = vi.fn();
const SENTENCES = [
  [{ text: 'Log ind.', lang: 'da' }],
  [
    { text: 'Tryk på ', lang: 'da' },
    { text: 'Next', lang: 'en' },
    { text: '.', lang: 'da' },
  ],
];
const start = (sentences = SENTENCES) => speakAloud(sentences, 'da', ended);

beforeEach(() => {
  vi.useFakeTimers();
  engine = new Synthesis();
  page = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  vi.stubGlobal('speechSynthesis', engine);
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
  vi.stubGlobal('document', page);
  const target = new EventTarget();
  vi.stubGlobal('addEventListener', target.addEventListener.bind(target));
  vi.stubGlobal('removeEventListener', target.removeEventListener.bind(target));
  vi.stubGlobal('dispatchEvent', target.dispatchEvent.bind(target));
  ended.mockReset();
});

afterEach(() => {
  stopAloud();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('voices', () => {
  it('are those on this device, one for each language', () => {
    engine.voices = [voice('Cloud', 'da-DK', { localService: false }), SARA, DANIEL];
    expect([...localVoices()]).toEqual([
      ['da', SARA],
      ['en', DANIEL],
    ]);
    engine.voices = [voice('Cloud', 'da-DK', { localService: false })];
    expect(localVoices().size).toBe(0);
    expect(start()).toBe(false);
  });

  it('are known by their language however it is written, and nothing else', () => {
    engine.voices = [voice('x', 'dav-KE'), voice('Android', 'da_DK')];
    expect(localVoices().get('da')?.name).toBe('Android');
  });

  it('are the one chosen on the device, else one made for reading', () => {
    const joke = voice('Albert', 'en-US', { voiceURI: 'com.apple.speech.synthesis.voice.Albert' });
    const compact = voice('Samantha', 'en-US', { voiceURI: 'com.apple.voice.compact.en-US.Samantha' });
    engine.voices = [joke, compact];
    expect(localVoices().get('en')).toBe(compact);
    const chosen = voice('Karen', 'en-AU', { default: true });
    engine.voices = [joke, compact, chosen];
    expect(localVoices().get('en')).toBe(chosen);
  });

  it('may come late, with an event or without one', () => {
    engine.voices = [];
    const counts: number[] = [];
    onVoices(() => counts.push(localVoices().size));
    vi.advanceTimersByTime(0);
    engine.voices = [SARA];
    vi.advanceTimersByTime(300);
    expect(counts).toEqual([0, 1]);
    engine.voices = [SARA, DANIEL];
    engine.onvoiceschanged?.();
    expect(counts.at(-1)).toBe(2);
  });

  it('are none where the browser cannot speak', () => {
    vi.stubGlobal('speechSynthesis', undefined);
    expect(localVoices().size).toBe(0);
    expect(start()).toBe(false);
    expect(() => onVoices(() => undefined)).not.toThrow();
  });
});

describe('reading', () => {
  it('begins within the tap, with an empty queue, each piece in a voice of its language', () => {
    expect(start()).toBe(true);
    expect(engine.told[0]).toBe('cancel');
    expect(engine.spoken.map(({ text, voice: by, lang }) => [text, by?.name, lang])).toEqual([
      ['Log ind.', 'Sara', 'da-DK'],
      ['Tryk på ', 'Sara', 'da-DK'],
      ['Next', 'Daniel', 'en-GB'],
    ]);
  });

  it('reads labels in its own voice where there is none for them', () => {
    engine.voices = [SARA];
    start();
    expect(engine.spoken.map(({ text }) => text)).toEqual(['Log ind.', 'Tryk på Next.']);
  });

  it('ends once, when the last piece has ended', () => {
    start();
    engine.spoken[0]?.onend?.();
    expect(ended).not.toHaveBeenCalled();
    engine.spoken[2]?.onend?.();
    engine.spoken[2]?.onend?.();
    vi.advanceTimersByTime(60_000);
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('ends without `onend`, soon after it is silent', () => {
    start();
    vi.advanceTimersByTime(3000);
    expect(ended).not.toHaveBeenCalled();
    engine.speaking = false;
    vi.advanceTimersByTime(500);
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('ends without `onend` where the browser says for ever that it speaks', () => {
    start();
    vi.advanceTimersByTime(30_000);
    expect(ended).toHaveBeenCalledTimes(1);
    expect(engine.told.at(-1)).toBe('cancel');
  });

  it('is not taken for ended while the voice is only being loaded', () => {
    start();
    engine.speaking = false;
    vi.advanceTimersByTime(1500);
    expect(ended).not.toHaveBeenCalled();
  });

  it('stops when it is told to, when the page is left, and when it is hidden', () => {
    const hide = () => {
      page.visibilityState = 'hidden';
      page.dispatchEvent(new Event('visibilitychange'));
    };
    for (const stop of [stopAloud, () => dispatchEvent(new Event('pagehide')), hide]) {
      ended.mockReset();
      page.visibilityState = 'visible';
      start();
      stop();
      expect(ended).toHaveBeenCalledTimes(1);
      expect(engine.told.at(-1)).toBe('cancel');
    }
  });

  it('is not ended by an utterance of the reading before', () => {
    start();
    const [, , before] = engine.spoken;
    start();
    expect(ended).toHaveBeenCalledTimes(1);
    before?.onerror?.();
    before?.onend?.();
    expect(ended).toHaveBeenCalledTimes(1);
  });

  it('does not begin with nothing to read', () => {
    expect(start([[{ text: ' … ', lang: 'da' }]])).toBe(false);
    expect(engine.spoken).toEqual([]);
  });
});
