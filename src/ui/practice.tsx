/** The rehearsal: the whole way on drawings, tapped through in safety. Nothing is typed, kept or sent. */
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { saysSomething, type Picture, type PicturePart } from '../engine/picture';
import { isNextSpot, isPlayed, scenesOf, type Scene } from '../engine/rehearsal';
import { currentRoute, type Route } from '../route';
import { guide, progress, where } from '../state';
import { lines, t } from '../words';
import { Button, LinkButton } from './buttons';
import { Line, Lines } from './line';
import { frameOf } from './picture';
import { PartBody } from './picture-part';
import { Screen } from './screen';
import { WordsHere } from './words-here';

/** The scene of a step, the first one if none is named, or the end. */
export function PracticeScreen({ step }: { step: string | undefined }) {
  const scenes = scenesOf(guide.value, progress.value);
  const index = step === undefined ? 0 : scenes.findIndex((scene) => scene.step.id === step);
  const scene = scenes[index];
  if (scene === undefined) return <End />;
  const before = scenes[index - 1];
  const next = sceneOf(scenes[index + 1]);
  const key = `guide:steps.${scene.step.id}`;
  return (
    <Screen
      view="practice"
      step={scene.step.id}
      heading={t(`${key}.title`)}
      above={t('practice.number', { number: index + 1, total: scenes.length })}
    >
      <p class="notice notice-waiting">{t('practice.banner')}</p>
      {scene.picture === undefined ? <Pause next={next} /> : <Play scene={scene} picture={scene.picture} next={next} />}
      <nav class="around" aria-label={t('step.around')}>
        {before !== undefined && (
          <LinkButton action="back" to={sceneOf(before)}>
            {t('practice.back')}
          </LinkButton>
        )}
        <LinkButton action="overview" to={{ view: 'overview' }}>
          {t('practice.stop')}
        </LinkButton>
      </nav>
    </Screen>
  );
}

/** Each scene has an address of its own, so that one can look something up and come back. */
const sceneOf = (scene: Scene | undefined): Route => ({ view: 'practice', step: scene?.step.id ?? 'done' });

/** The wait of days, in one tap. */
function Pause({ next }: { next: Route }) {
  return (
    <>
      <Lines texts={lines('practice.pause')} />
      <div class="actions">
        <LinkButton action="arrived" to={next} main>
          {t('practice.later')}
        </LinkButton>
      </div>
    </>
  );
}

interface PlayProps {
  readonly scene: Scene;
  readonly picture: Picture;
  readonly next: Route;
}

/** What to do, and the drawing to do it on. */
function Play({ scene, picture, next }: PlayProps) {
  const key = `guide:steps.${scene.step.id}`;
  const [{ said, turn }, setSaid] = useState({ said: '', turn: 0 });
  const say = (said: string) => setSaid({ said, turn: turn + 1 });
  const drawing = useRef<HTMLDivElement>(null);
  const status = useRef<HTMLParagraphElement>(null);
  useLayoutEffect(() => {
    if (turn > 0) status.current?.scrollIntoView({ block: 'nearest' });
  }, [turn]);
  const [ring, showRing] = useState(false);
  const [tapped, setTapped] = useState(0);
  const played = isPlayed(scene, tapped);
  const spot = textOf(picture.parts.find((_, index) => isNextSpot(scene, tapped, index)));
  const tap = (index: number, part: PicturePart) => {
    if (played) return;
    if (isNextSpot(scene, tapped, index)) {
      setTapped(tapped + 1);
      say(isPlayed(scene, tapped + 1) ? t('practice.right') : t('practice.next'));
      return;
    }
    showRing(true);
    say(t(saysSomething(part) ? 'practice.wrong' : 'practice.nowhere', { text: textOf(part), spot }));
  };
  const show = () => {
    showRing(true);
    say(t('practice.here', { spot }));
    // The button that was pressed goes away.
    drawing.current?.querySelector<HTMLElement>(`[data-spot="${tapped + 1}"]`)?.focus();
  };
  return (
    <>
      <div class="beside">
        <div>
          <Lines texts={[...lines(`${key}.lines`), t('practice.task')]} />
          <WordsHere of={[`${key}.words`]} />
        </div>
        <figure class="drawing">
          <figcaption>{t('practice.caption')}</figcaption>
          <div class={`${frameOf(picture)} drawn-play`} ref={drawing}>
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
          <p class={said === '' ? '' : 'state'} role="status" ref={status}>
            {/* New each time, so that the same words are heard again. */}
            <span key={turn}>
              <Line text={said} />
            </span>
          </p>
        </figure>
      </div>
      <div class="actions">
        {played && (
          <LinkButton action="go-on" to={next} main>
            {t('practice.onward')}
          </LinkButton>
        )}
        {!played && !ring && (
          <Button action="show" onPress={show}>
            {t('practice.show')}
          </Button>
        )}
      </div>
    </>
  );
}

/** The words of a part, if it has any. */
function textOf(part: PicturePart | undefined): string {
  return part !== undefined && saysSomething(part) ? t(`guide:drawn.${part.text}`) : '';
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
        <LinkButton action="practice" to={{ view: 'practice' }}>
          {t('practice.again')}
        </LinkButton>
      </div>
    </Screen>
  );
}
