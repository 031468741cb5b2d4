/** The button that has a screen read aloud, and stops it. */
import { useEffect, useRef } from 'preact/hooks';
import { canSpeak, lookForVoices, speaking, startSpeaking, stopSpeaking } from '../speaking';
import { t } from '../words';
import { spokenOf } from './spoken';

/** Nothing where this device has no voice of its own for the language. Leaving the screen stops it. */
export function SpeakButton() {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    lookForVoices();
    return stopSpeaking;
  }, []);
  if (!canSpeak.value) return null;
  const press = () => {
    const screen = button.current?.closest('main');
    if (speaking.value) stopSpeaking();
    else if (screen) startSpeaking(spokenOf(screen));
  };
  return (
    <button ref={button} type="button" class="button" data-action="speak" onClick={press}>
      {t(speaking.value ? 'speak.stop' : 'speak.start')}
    </button>
  );
}
