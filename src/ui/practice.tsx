/** The rehearsal: the whole way on drawings, tapped through in safety. Nothing is typed, kept or sent. */
import { signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import { saysSomething, type Picture, type PicturePart } from '../engine/picture';
import { afterTap, BEGINNING, isPlayed, nextScene, scenesOf, type Scene } from '../engine/rehearsal';
import { currentRoute } from '../route';
import { guide, progress, where } from '../state';
import { lines, t } from '../words';
import { Button, LinkButton, MainButton } from './buttons';
import { Lines, plain } from './line';
import { PartBody } from './picture-part';
import { Screen } from './screen';

/** Kept while the app is open, so that one can look something up and come back. */
const place = signal(BEGINNING);

/** The scene one is at, or the end. */
export function PracticeScreen() {
  const scenes = scenesOf(guide.value, progress.value);
  const scene = scenes[place.value.scene];
  return scene === undefined ? <End /> : <SceneScreen key={place.value.scene} scene={scene} total={scenes.length} />;
}

function SceneScreen({ scene, total }: { scene: Scene; total: number }) {
  const { step, picture } = scene;
  const key = `guide:steps.${step.id}`;
  return (
    <Screen
      view="practice"
      step={step.id}
      heading={t(`${key}.title`)}
      above={t('practice.number', { number: place.value.scene + 1, total })}
    >
      <p class="notice notice-waiting">{t('practice.banner')}</p>
      {picture === undefined ? <Pause /> : <Play scene={scene} picture={picture} texts={lines(`${key}.lines`)} />}
      <nav class="around" aria-label={t('step.around')}>
        {place.value.scene > 0 && (
          <Button action="back" onPress={() => (place.value = { scene: place.value.scene - 1, tapped: 0 })}>
            {t('practice.back')}
          </Button>
        )}
        <LinkButton action="overview" to={{ view: 'overview' }}>
          {t('practice.stop')}
        </LinkButton>
      </nav>
    </Screen>
  );
}

/** The wait of days, in one tap. */
function Pause() {
  return (
    <>
      <Lines texts={lines('practice.pause')} />
      <div class="actions">
        <MainButton action="arrived" onPress={() => (place.value = nextScene(place.value))}>
          {t('practice.later')}
        </MainButton>
      </div>
    </>
  );
}

function Play({ scene, picture, texts }: { scene: Scene; picture: Picture; texts: readonly string[] }) {
  const [said, say] = useState(t('practice.task'));
  const [ring, showRing] = useState(false);
  const { tapped } = place.value;
  const played = isPlayed(scene, place.value);
  const tap = (index: number, part: PicturePart) => {
    if (played) return;
    const next = afterTap(scene, place.value, index);
    if (next === undefined) {
      const text = saysSomething(part) ? plain(t(`guide:drawn.${part.text}`)) : '';
      say(text === '' ? t('practice.nowhere') : t('practice.wrong', { text }));
      showRing(true);
      return;
    }
    place.value = next;
    say(t(isPlayed(scene, next) ? 'practice.right' : 'practice.next'));
  };
  return (
    <>
      <div class="beside">
        <div>
          <Lines texts={texts} />
          <p class="state" role="status">
            {said}
          </p>
        </div>
        <figure class="drawing">
          <figcaption>{t('practice.caption')}</figcaption>
          <div class={`drawn drawn-${picture.screen}`}>
            {picture.parts.map((part, index) => (
              <button
                key={index}
                type="button"
                class={`part part-${part.is} ${ringOf(part, tapped, ring)}`}
                data-spot={saysSomething(part) ? part.tap : undefined}
                aria-label={saysSomething(part) ? undefined : t('practice.other')}
                onClick={() => tap(index, part)}
              >
                <PartBody part={seen(part, tapped)} filled={filledIn(part, tapped)} />
              </button>
            ))}
          </div>
        </figure>
      </div>
      <div class="actions">
        {played ? (
          <MainButton action="go-on" onPress={() => (place.value = nextScene(place.value))}>
            {t('practice.onward')}
          </MainButton>
        ) : (
          !ring && (
            <Button action="show" onPress={() => showRing(true)}>
              {t('practice.show')}
            </Button>
          )
        )}
      </div>
    </>
  );
}

/** The ring is on the next spot, for who has asked or missed; those that were tapped keep their numbers. */
function ringOf(part: PicturePart, tapped: number, ring: boolean): string {
  const tap = saysSomething(part) ? part.tap : undefined;
  if (tap === undefined || tap > tapped + 1) return '';
  return tap <= tapped ? 'part-spot' : ring ? 'part-spot part-last' : '';
}

/** The part without its number, until it was tapped. */
function seen(part: PicturePart, tapped: number): PicturePart {
  if (!saysSomething(part) || part.tap === undefined || part.tap <= tapped) return part;
  const { tap, ...rest } = part;
  return rest;
}

/** What was put into a field by the tap on it, or stood there from the first. Made up, all of it. */
function filledIn(part: PicturePart, tapped: number): string | undefined {
  if (!saysSomething(part) || part.filled === undefined || (part.tap ?? 0) > tapped) return undefined;
  return t(`guide:drawn.${part.filled}`);
}

function End() {
  return (
    <Screen view="practice" heading={t('practice.endTitle')} above={t('practice.caption')}>
      <Lines texts={lines('practice.endLines')} />
      <div class="actions">
        <LinkButton action="begin" to={currentRoute(where.value)} main>
          {t('practice.real')}
        </LinkButton>
        <LinkButton to={{ view: 'practice-key' }}>{t('practiceKey.start.title')}</LinkButton>
        <Button action="practice" onPress={() => (place.value = BEGINNING)}>
          {t('practice.again')}
        </Button>
      </div>
    </Screen>
  );
}
