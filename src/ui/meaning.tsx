/** What a hard word means, right below the paragraph in which it stands. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '../words';
import { Button } from './buttons';
import { Line } from './line';

/** The term and its meaning, and a button that closes them; Escape does so too. */
export function Meaning({ word, close }: { word: string; close: () => void }) {
  const box = useRef<HTMLDivElement>(null);
  const closeBox = () => {
    // The button to close goes away with the box, and must not take the focus with it.
    const opener = box.current?.previousElementSibling?.querySelector<HTMLElement>(`[data-word="${word}"]`);
    if (box.current?.contains(document.activeElement)) opener?.focus();
    close();
  };
  useLayoutEffect(() => {
    const listen = ({ key }: KeyboardEvent) => key === 'Escape' && closeBox();
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [word]);
  return (
    <div ref={box} class="card" data-meaning={word}>
      <p>
        <b>{t(`glossary.${word}.term`)}</b>
      </p>
      <p>
        <Line text={t(`glossary.${word}.meaning`)} />
      </p>
      <Button action="close-word" onPress={closeBox}>
        {t('words.close')}
      </Button>
    </div>
  );
}
