/** Reading aloud: whether there is a voice for the language on the screen, and whether it is reading now. */
import { computed, signal } from '@preact/signals';
import { localVoices, onVoices, speakAloud, stopAloud, type SpokenPart } from './browser/speech';
import { language } from './words';

const languages = signal<readonly string[]>([]);

export const canSpeak = computed(() => languages.value.includes(language.value));
export const speaking = signal(false);

let looking = false;

/** Looks for voices from now on; they may come late. */
export function lookForVoices(): void {
  if (looking) return;
  looking = true;
  onVoices(() => (languages.value = [...localVoices().keys()]));
}

/** Reads sentences aloud. To be called right in the tap. */
export function startSpeaking(sentences: readonly (readonly SpokenPart[])[]): void {
  speaking.value = speakAloud(sentences, language.value, () => (speaking.value = false));
}

export function stopSpeaking(): void {
  stopAloud();
}

export type { SpokenPart };
