/** The fields for a nickname and a symbol. */
import { useState } from 'preact/hooks';
import { LONGEST_NAME, type Called, type WrongName } from '../people';
import { t } from '../words';
import { Button, MainButton } from './buttons';
import { Choices } from './choices';
import { Symbol, SYMBOLS } from './symbol';

/** What is in the fields, and what is wrong with it. */
export interface CalledState {
  readonly value: Called;
  readonly wrong: WrongName | undefined;
  readonly change: (value: Called) => void;
  /** Says what is wrong, if anything; gives whether nothing is. */
  readonly check: (wrong: WrongName | undefined) => boolean;
  readonly clear: () => void;
}

/** The state of the fields, beginning with a name and a symbol. */
export function useCalled({ name, symbol }: Called): CalledState {
  const [value, change] = useState<Called>({ name, symbol });
  const [wrong, setWrong] = useState<WrongName | undefined>(undefined);
  return {
    value,
    wrong,
    change,
    check: (found) => {
      setWrong(found);
      return found === undefined;
    },
    clear: () => change({ name: '', symbol: value.symbol }),
  };
}

interface NameFormProps {
  readonly called: CalledState;
  /** Tells forms on one screen apart. */
  readonly name: string;
  readonly save?: () => void;
  readonly cancel?: () => void;
}

/** Two fields; buttons only where the form stands by itself. */
export function NameForm({ called, name, save, cancel }: NameFormProps) {
  const { value, wrong, change } = called;
  const id = `name-${name}`;
  return (
    <div class="name-form">
      <label class="field" for={id}>
        <span>{t('people.name')}</span>
        <input
          id={id}
          type="text"
          value={value.name}
          maxLength={LONGEST_NAME}
          autocomplete="off"
          autocapitalize="words"
          spellcheck={false}
          aria-invalid={wrong !== undefined}
          aria-describedby={wrong === undefined ? undefined : `${id}-wrong`}
          onInput={({ currentTarget }) => change({ ...value, name: currentTarget.value })}
        />
      </label>
      {wrong !== undefined && (
        <p id={`${id}-wrong`} class="wrong" role="alert">
          {t(`people.wrong.${wrong}`)}
        </p>
      )}
      <Choices
        legend={t('people.symbol')}
        name={`symbol-${name}`}
        options={SYMBOLS.map((symbol) => ({
          value: symbol,
          text: t(`people.symbols.${symbol}`),
          sign: <Symbol name={symbol} />,
        }))}
        chosen={value.symbol}
        choose={(symbol) => change({ ...value, symbol })}
      />
      {save !== undefined && cancel !== undefined && (
        <div class="actions">
          <MainButton action="save-person" onPress={save}>
            {t('people.save')}
          </MainButton>
          <Button action="cancel" onPress={cancel}>
            {t('people.cancel')}
          </Button>
        </div>
      )}
    </div>
  );
}
