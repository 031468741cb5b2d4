/** The people who share this tablet: who is here, adding, renaming and taking away. */
import { useState } from 'preact/hooks';
import type { Present } from '../engine/people';
import { here, person } from '../keeping';
import { addPerson, isFull, removed, removePerson, renamePerson, wrongName } from '../people';
import { lines, t } from '../words';
import { Button, MainButton } from './buttons';
import { Lines } from './line';
import { NameForm, useCalled } from './name-form';
import { Screen } from './screen';
import { Called } from './who';

/** Names stay on the tablet; the second one makes Passus ask who it is. */
export function PeopleScreen() {
  const [opened, open] = useState<string | undefined>(undefined);
  const { value: gone } = removed;
  return (
    <Screen view="people" heading={t('people.title')}>
      <Lines texts={lines('people.lines')} />
      <div role="status">
        {gone !== undefined && (
          <div class="notice notice-done" data-notice="removed">
            <span>{t('people.removed', { name: gone.name })}</span>
            <Button action="undo" onPress={() => void gone.undo()}>
              {t('people.undo')}
            </Button>
          </div>
        )}
      </div>
      {here.value.length > 1 && (
        <section>
          <h2>{t('people.here')}</h2>
          <ul class="people" role="list">
            {here.value.map((one) => (
              <li key={one.id} class="card" data-person={one.id}>
                <p class="called">
                  <Called one={one} />
                </p>
                {one.id === person.value && <p class="quiet">{t('people.youNow')}</p>}
                <Change one={one} opened={opened} open={open} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {isFull() ? <p>{t('people.full')}</p> : <Add />}
    </Screen>
  );
}

/** What can be done about one person; one form is open at a time. */
function Change(props: { one: Present; opened: string | undefined; open: (form: string | undefined) => void }) {
  const { one, opened, open } = props;
  const [refused, setRefused] = useState(false);
  const called = useCalled(one);
  const close = () => open(undefined);
  if (opened === `rename-${one.id}`) {
    return (
      <NameForm
        called={called}
        name={one.id}
        save={() => {
          if (called.check(wrongName(one.id, called.value.name))) void renamePerson(one.id, called.value).then(close);
        }}
        cancel={close}
      />
    );
  }
  if (opened === `remove-${one.id}`) {
    const remove = () => void removePerson(one).then((done) => (done ? close() : setRefused(true)));
    return (
      <div key="remove">
        {/* What will be gone is heard before the button that does it. */}
        <div tabIndex={-1}>
          <Lines texts={lines('people.removeLines', { name: one.name })} />
        </div>
        {refused && <p role="alert">{t('people.wrong.disk')}</p>}
        <div class="actions">
          <Button action="remove-now" onPress={remove}>
            {t('people.remove', { name: one.name })}
          </Button>
          <Button action="cancel" onPress={close}>
            {t('people.cancel')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div class="actions">
      <Button action="rename" onPress={() => open(`rename-${one.id}`)}>
        {t('people.rename', { name: one.name })}
      </Button>
      <Button action="remove" onPress={() => open(`remove-${one.id}`)}>
        {t('people.remove', { name: one.name })}
      </Button>
    </div>
  );
}

/** Adds one more. Who was alone here until now is asked for a name as well. */
function Add() {
  const [first] = here.value;
  const isFirst = first.name === '';
  const own = useCalled({ name: '', symbol: 'star' });
  const other = useCalled({ name: '', symbol: 'heart' });
  const add = () => {
    const ownIsRight = !isFirst || own.check(wrongName(first.id, own.value.name));
    const taken = isFirst ? [own.value.name] : [];
    if (!other.check(wrongName(undefined, other.value.name, taken)) || !ownIsRight) return;
    void addPerson(other.value, isFirst ? own.value : undefined).then(other.clear);
  };
  return (
    <section>
      <h2>{t('people.add')}</h2>
      {isFirst && (
        <>
          <h3>{t('people.you')}</h3>
          <NameForm called={own} name="own" />
          <h3>{t('people.other')}</h3>
        </>
      )}
      <NameForm called={other} name="other" />
      <div class="actions">
        <MainButton action="add-person" onPress={add}>
          {t('people.add')}
        </MainButton>
      </div>
    </section>
  );
}
