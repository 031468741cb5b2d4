/** The steps that lead to the icon, with their drawings: all that is loaded only where it is shown. */
import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { address, INSTALL_WAYS, ownWay, type InstallWay } from '../installed';
import { language, loadInstallingWords } from '../state';
import { lines, t } from '../words';
import { Button, LinkButton } from './buttons';
import { CopyAddress } from './copy';
import { Drawing } from './drawing';
import { Line } from './line';

interface Loaded {
  readonly drawings: typeof import('./drawings');
  readonly own: InstallWay;
  /** The language whose words are there. */
  readonly words: string;
}
const loaded = signal<Loaded | 'missing' | undefined>(undefined);

function load(): void {
  const { value: words } = language;
  Promise.all([import('./drawings'), ownWay(), loadInstallingWords()]).then(
    ([drawings, own]) => (loaded.value = { drawings, own, words }),
    () => (loaded.value = 'missing'),
  );
}

/** The steps of a way, or those of this browser; `choose` lists all ways, for who does not see what is shown. */
export function InstallSteps({ way }: { way: InstallWay | 'choose' | undefined }) {
  useEffect(load, [language.value]);
  const { value: there } = loaded;
  if (there === 'missing') {
    return (
      <div class="actions">
        <p>{t('later.why')}</p>
        <Button action="again" onPress={load}>
          {t('later.again')}
        </Button>
      </div>
    );
  }
  if (there?.words !== language.value) return <div aria-busy="true" />;
  if (way === 'choose') return <Choice />;
  const shown = way ?? there.own;
  const pictures = there.drawings.picturesOf(shown);
  return (
    <>
      <h2>{t(`installing.ways.${shown}`)}</h2>
      <ol class="install-steps">
        {lines(`installing.steps.${shown}`).map((text, index) => {
          const picture = pictures[index];
          return (
            <li key={text}>
              <p>
                <span class="step-number">{index + 1}</span>
                <span>
                  <Line text={text} />
                </span>
              </p>
              {picture === 'copy' ? (
                <div class="outside">
                  <CopyAddress address={address} />
                </div>
              ) : (
                picture && (
                  <figure class="drawing">
                    <figcaption>{t('installing.drawn')}</figcaption>
                    <Drawing shape={there.drawings.draw(picture, index + 1, t(`installing.drawings.${picture}`))} />
                  </figure>
                )
              )}
            </li>
          );
        })}
      </ol>
    </>
  );
}

function Choice() {
  return (
    <>
      <h2>{t('installing.choose')}</h2>
      <p>{t('installing.chooseLine')}</p>
      <ul class="choices">
        {INSTALL_WAYS.map((way) => (
          <li key={way}>
            <LinkButton action={`way-${way}`} to={{ view: 'install', way }}>
              {t(`installing.ways.${way}`)}
            </LinkButton>
          </li>
        ))}
      </ul>
    </>
  );
}
