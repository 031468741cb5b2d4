/** Beginning anew: what is deleted, what is not, and how to get it back. */
import { useState } from 'preact/hooks';
import { here, person } from '../keeping';
import { reset, wasReset } from '../people';
import { lines, t } from '../words';
import { Button, LinkButton } from './buttons';
import { Lines } from './line';
import { Screen } from './screen';

/** Deletes what one person did on this tablet, and nothing anywhere else. */
export function ResetScreen() {
  const [came, setCame] = useState<'refused' | 'undone' | undefined>(undefined);
  const { value: done } = wasReset;
  const one = here.value.find(({ id }) => id === person.value);
  if (done !== undefined && done.id === person.value)
    return <WasReset undo={() => void done.undo().then(() => setCame('undone'))} />;
  return (
    <Screen view="reset" heading={t('reset.title')}>
      {came === 'undone' && (
        <p class="notice notice-done" role="status" data-notice="undone">
          {t('reset.undone')}
        </p>
      )}
      {one !== undefined && here.value.length > 1 && <p>{t('reset.of', { name: one.name })}</p>}
      <Lines texts={lines('reset.lines')} />
      {came === 'refused' && <p role="alert">{t('people.wrong.disk')}</p>}
      <div class="actions">
        <LinkButton action="keep" to={{ view: 'home' }} main>
          {t('reset.keep')}
        </LinkButton>
        <Button action="reset" onPress={() => void reset().then((done) => setCame(done ? undefined : 'refused'))}>
          {t('reset.do')}
        </Button>
      </div>
    </Screen>
  );
}

function WasReset({ undo }: { undo: () => void }) {
  return (
    <Screen view="reset" heading={t('reset.done')}>
      <Lines texts={lines('reset.doneLines')} />
      <div class="actions">
        <LinkButton action="begin" to={{ view: 'home' }} main>
          {t('home.begin')}
        </LinkButton>
        <Button action="undo" onPress={undo}>
          {t('people.undo')}
        </Button>
      </div>
    </Screen>
  );
}
