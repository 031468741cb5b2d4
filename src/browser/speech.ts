/** Reading aloud with a voice that lives on this device; no text is sent to a service (fact P19). */

/** A part of a sentence, in one language. */
export interface SpokenPart {
  readonly text: string;
  readonly lang: string;
}

/** In ms: when to look for voices again, for browsers that do not tell when those have come. */
const LOOKS = [0, 300, 1000, 3000, 10_000];
/** How often to see whether it still speaks, and how long silence at the start may last. In ms. */
const WATCH = 500;
const START = 2000;
/** The slowest speech, in ms for each character; none of what is read takes longer. */
const SLOWEST = 160;

/** Ends what is being read; undefined while nothing is. */
let endRun: (() => void) | undefined;

const synthesis = () => (globalThis as Partial<typeof globalThis>).speechSynthesis;

/** Calls `then` now and whenever there may be more voices. */
export function onVoices(then: () => void): void {
  const engine = synthesis();
  if (engine === undefined) return;
  // As a property: WebKit was slow to make an event target of it.
  engine.onvoiceschanged = then;
  for (const wait of LOOKS) setTimeout(then, wait);
}

/** Language code -> the voice for it, of those on this device. */
export function localVoices(): ReadonlyMap<string, SpeechSynthesisVoice> {
  const byLanguage = new Map<string, SpeechSynthesisVoice[]>();
  for (const voice of synthesis()?.getVoices() ?? []) {
    if (!voice.localService) continue;
    const [code = ''] = voice.lang.toLowerCase().split(/[-_]/); // Android writes da_DK
    byLanguage.set(code, [...(byLanguage.get(code) ?? []), voice]);
  }
  return new Map([...byLanguage].map(([code, voices]) => [code, best(voices)]));
}

/** The one that was chosen on the device, else one made for reading: Apple lists joke voices among the others. */
function best(voices: readonly SpeechSynthesisVoice[]): SpeechSynthesisVoice {
  const found =
    voices.find((voice) => voice.default) ??
    voices.find(({ voiceURI }) => /premium|enhanced|compact/i.test(voiceURI)) ??
    voices[0];
  if (found === undefined) throw new Error('a language without a voice');
  return found;
}

/**
 * Reads sentences one after the other, each a list of parts, those of another language by its own voice where there is
 * one. To be called right in the tap. Calls `ended` once, when it is over for whatever reason. Gives whether it began.
 */
export function speakAloud(
  sentences: readonly (readonly SpokenPart[])[],
  language: string,
  ended: () => void,
): boolean {
  const engine = synthesis();
  const voices = localVoices();
  const own = voices.get(language);
  stopAloud();
  if (engine === undefined || own === undefined) return false;
  // Kept until the end: Chromium forgets utterances that nobody holds, and never tells of their end.
  const utterances = sentences
    .flatMap((parts) => byVoice(parts, (lang) => voices.get(lang) ?? own))
    .map(({ voice, text }) => Object.assign(new SpeechSynthesisUtterance(text), { voice, lang: voice.lang }));
  const last = utterances[utterances.length - 1];
  if (last === undefined) return false;

  const length = utterances.reduce((sum, { text }) => sum + text.length, 0);
  let passed = 0;
  // `onend` may never come, and `speaking` may stay true for ever.
  const watch = setInterval(() => {
    passed += WATCH;
    const silent = !engine.speaking && !engine.pending;
    if ((silent && passed >= START) || passed > START + length * SLOWEST + utterances.length * WATCH) endRun?.();
  }, WATCH);
  const hidden = () => document.visibilityState === 'hidden' && stopAloud();
  const end = () => {
    if (endRun !== end) return;
    endRun = undefined;
    clearInterval(watch);
    removeEventListener('pagehide', stopAloud);
    document.removeEventListener('visibilitychange', hidden);
    utterances.length = 0;
    engine.cancel();
    ended();
  };
  endRun = end;
  last.onend = end;
  last.onerror = end;
  addEventListener('pagehide', stopAloud);
  document.addEventListener('visibilitychange', hidden);
  engine.cancel(); // what another page or an earlier start has left in the queue
  for (const utterance of utterances) engine.speak(utterance);
  return true;
}

/** Stops reading. */
export function stopAloud(): void {
  endRun?.();
}

/** A sentence in as few pieces as there are changes of voice; signs alone are not read. */
function byVoice(
  parts: readonly SpokenPart[],
  voiceFor: (lang: string) => SpeechSynthesisVoice,
): { voice: SpeechSynthesisVoice; text: string }[] {
  const pieces: { voice: SpeechSynthesisVoice; text: string }[] = [];
  for (const { text, lang } of parts) {
    const voice = voiceFor(lang.split('-')[0] ?? '');
    const before = pieces[pieces.length - 1];
    if (before?.voice === voice) before.text += text;
    else pieces.push({ voice, text });
  }
  return pieces.filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
