/** The steps that lead to the icon, with their drawings: words and drawings are loaded only where they are shown. */
import { signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { address, INSTALL_WAYS, ownWay, type InstallWay } from '../installed';
import { language, loadInstallingWords } from '../state';
import { lines, t } from '../words';
import { LinkButton } from './buttons';
import { CopyAddress } from './copy';
import { Drawing } from './drawing';
import type * as drawings from './drawings';
import { Line } from './line';

/** What the screen needs beyond the straight way. */
export interface Loaded {
  readonly drawings: typeof drawings;
  /** The way of this browser. */
  readonly own: InstallWay;
  /** The language whose words are there. */
  readonly words: string;
}
const loaded = signal<Loaded | 'missing' | undefined>(undefined);

/** Loads it all; called by the screen, and again by a tap where that failed. */
export function loadInstalling(): void {
  const { value: words } = language;
  Promise.all([import('./drawings'), ownWay(), loadInstallingWords()]).then(
    ([drawings, own]) => (loaded.value = { drawings, own, words }),
    () => (loaded.value = 'missing'),
  );
}

/** What was loaded, in the language on the screen; undefined until it is there, 'missing' where it cannot be had. */
export function useInstalling(): Loaded | 'missing' | undefined {
  useLayoutEffect(loadInstalling, [language.value]);
  const { value } = loaded;
  return value === 'missing' || value?.words === language.value ? value : undefined;
}

/** The steps of one way. */
export function InstallSteps({ way, drawings }: { way: InstallWay; drawings: Loaded['drawings'] }) {
  const pictures = drawings.picturesOf(way);
  return (
    <>
      <h2>{t(`installing.ways.${way}`)}</h2>
      <ol class="install-steps" role="list">
        {lines(`installing.steps.${way}`).map((text, index) => {
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
                    <figcaption>{t('picture.banner')}</figcaption>
                    <Drawing shape={drawings.draw(picture, index + 1, t(`installing.drawings.${picture}`))} />
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

/** All ways, for who does not see what is shown. */
export function InstallChoice() {
  return (
    <>
      <h2>{t('installing.choose')}</h2>
      <p>{t('installing.chooseLine')}</p>
      <ul class="choices" role="list">
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
