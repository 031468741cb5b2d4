/** The drawing of an outside screen: what is to be seen there, and where to tap. The same in words for who cannot see it. */
import { saysSomething, spotsIn, type Picture, type PicturePart, type TextPart } from '../engine/picture';
import { guide } from '../state';
import { spokenDevice, t } from '../words';
import { Line } from './line';
import { PartBody } from './picture-part';

/** The drawing that belongs to a step; nothing for a step that is done on no screen. */
export function PictureOf({ step }: { step: string }) {
  const picture = pictureOf(step);
  return picture === undefined ? null : <PictureFigure picture={picture} />;
}

/** The drawing of a step, as data. */
export function pictureOf(step: string): Picture | undefined {
  const { stages, detours, pictures } = guide.value;
  const all = [...stages, ...Object.values(detours)].flatMap(({ steps }) => steps);
  const id = all.find((other) => other.id === step)?.picture;
  return id === undefined ? undefined : pictures[id];
}

/** One drawing. Nothing on it can be tapped. */
export function PictureFigure({ picture }: { picture: Picture }) {
  const { screen, parts } = picture;
  return (
    <figure class="drawing">
      <figcaption>{t('picture.banner')}</figcaption>
      <div class={frameOf(picture)} aria-hidden="true">
        {parts.map((part, index) => (
          <div key={index} class={classOf(part, picture)}>
            <PartBody part={part} />
          </div>
        ))}
      </div>
      <p class="unseen" data-picture-text>
        <Line text={[t(`picture.screens.${screen}`), ...parts.filter(saysSomething).map(inWords)].join(' ')} />
      </p>
    </figure>
  );
}

/** The look of the screen: what a system asks stands in the middle on an Apple device, at the bottom on Android. */
export function frameOf({ screen }: Picture): string {
  return `drawn drawn-${screen} drawn-on-${spokenDevice.value}`;
}

/** The look of a part: the last spot has the ring, those before it a number only. */
function classOf(part: PicturePart, picture: Picture): string {
  const tap = saysSomething(part) ? part.tap : undefined;
  return `part part-${part.is}${tap === undefined ? '' : tap === spotsIn(picture) ? ' part-spot part-last' : ' part-spot'}`;
}

/** What one part says, and whether to tap it. */
function inWords({ is, text, tap: number }: TextPart): string {
  const kind = WORDED.includes(is) ? is : 'other';
  const said = t(`picture.parts.${kind}`, { text: t(`guide:drawn.${text}`) });
  if (number === undefined) return said;
  const spot = TO_BE_READ.includes(is) ? t('picture.look', { number }) : t('picture.tap', { number });
  return `${said} ${spot}`;
}

/** Parts that are called by what they are; of the others the words alone say it. */
const WORDED: readonly TextPart['is'][] = ['field', 'button', 'bar', 'link', 'row', 'option', 'switch', 'tick', 'say'];
/** On the real screen there is nothing to tap here: one reads it, and knows that it went well. */
const TO_BE_READ: readonly TextPart['is'][] = ['say', 'box', 'title'];
