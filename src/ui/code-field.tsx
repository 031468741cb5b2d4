/** The field for a code that somebody has on paper. */
import { useSignal } from '@preact/signals';
import { readCode } from '../bookmarking';
import type { Bookmark } from '../engine/bookmark';
import { t } from '../words';

interface Props {
  /** What stands in it at first. */
  readonly first?: string;
  readonly button: string;
  /** Is given the code as it was typed, and what it says. */
  readonly onRead: (bookmark: Bookmark, text: string) => void;
}

/** Says in one sentence what is wrong with a code, and does nothing else with it. */
export function CodeField({ first = '', button, onRead }: Props) {
  const text = useSignal(first);
  const reason = useSignal(first === '' ? undefined : reasonOf(first));
  return (
    <form
      class="code-form"
      onSubmit={(event) => {
        event.preventDefault();
        const reading = readCode(text.value);
        reason.value = reasonOf(text.value);
        if ('bookmark' in reading) onRead(reading.bookmark, text.value);
        else document.querySelector<HTMLElement>('#code')?.focus();
      }}
    >
      <label class="field">
        {t('bookmark.field')}
        <input
          id="code"
          type="text"
          inputMode="text"
          autocapitalize="characters"
          autocomplete="off"
          autocorrect="off"
          spellcheck={false}
          maxLength={40}
          aria-describedby={reason.value === undefined ? 'code-hint' : 'code-hint code-wrong'}
          aria-invalid={reason.value !== undefined}
          value={text.value}
          onInput={({ currentTarget }) => (text.value = currentTarget.value)}
        />
      </label>
      <p class="quiet" id="code-hint">
        {t('bookmark.hint')}
      </p>
      <div role="alert">
        {reason.value !== undefined && (
          <p class="notice notice-waiting" id="code-wrong" data-reason={reason.value}>
            {t(`bookmark.reasons.${reason.value}`)}
          </p>
        )}
      </div>
      <button type="submit" class="button" data-action="read-code">
        {button}
      </button>
    </form>
  );
}

function reasonOf(text: string): string | undefined {
  const reading = readCode(text);
  return 'reason' in reading ? reading.reason : undefined;
}
