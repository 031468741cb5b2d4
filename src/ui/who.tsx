/** Whose turn it is, where several people share a tablet. */
import type { Present } from '../engine/people';
import { giveTurn, here, person } from '../keeping';
import { handOver } from '../state';
import { t } from '../words';
import { Button } from './buttons';
import { Screen } from './screen';
import { Symbol } from './symbol';

/** Asks who it is before anything of anybody is shown. */
export function WhoScreen() {
  return (
    <Screen view="who" heading={t('who.title')}>
      <p>{t('who.line')}</p>
      <div class="actions">
        {here.value.map((one) => (
          <button
            key={one.id}
            type="button"
            class="button choice"
            data-person={one.id}
            onClick={() => giveTurn(one.id)}
          >
            <Called one={one} />
          </button>
        ))}
      </div>
    </Screen>
  );
}

/** Symbol and name; "you" for somebody who was never called anything. */
export function Called({ one }: { one: Present }) {
  return (
    <>
      <Symbol name={one.symbol} /> <span>{one.name === '' ? t('who.unnamed') : one.name}</span>
    </>
  );
}

/** In the bar: who it is now. */
export function Turn() {
  const one = here.value.find(({ id }) => id === person.value);
  if (one === undefined || here.value.length === 1) return null;
  return (
    <span class="bar-turn" role="img" aria-label={t('who.turn', { name: one.name })}>
      <Called one={one} />
    </span>
  );
}

/** Hands the tablet to another. */
export function NotMe() {
  if (here.value.length === 1) return null;
  return (
    <Button action="switch" onPress={handOver}>
      {t('who.notMe')}
    </Button>
  );
}
