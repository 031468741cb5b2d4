/** "This is not what I see": what it may be instead, and for each what helps. */
import { HERE, type Leads } from '../engine/guide';
import type { Picture } from '../engine/picture';
import { dispatchAndGo, go, guide, linkTo, where } from '../state';
import { lines, t } from '../words';
import { LinkButton, MainButton } from './buttons';
import { Contact } from './contact';
import { Lines, plain } from './line';
import { PictureFigure } from './picture';
import { Screen } from './screen';
import { SpeakButton } from './speak';
import { WordsHere } from './words-here';

/** The choices at a step. */
export function TroubleList({ id }: { id: string }) {
  const found = where.value.path.find(({ step }) => step.id === id);
  return (
    <Screen view="trouble" step={id} heading={t('trouble.title')} above={t(`guide:steps.${id}.title`)}>
      <Lines texts={lines('trouble.lines')} />
      <ul class="choices">
        {found?.step.trouble.map((trouble) => (
          <li key={trouble}>
            <Choice step={id} trouble={trouble} />
          </li>
        ))}
      </ul>
      <WordsHere of={found?.step.trouble.map((trouble) => `guide:troubles.${trouble}.choiceWords`) ?? []} />
      <div class="actions">
        <SpeakButton />
      </div>
      <nav class="around" aria-label={t('step.around')}>
        <LinkButton action="back" to={{ view: 'step', step: id }}>
          {t('trouble.none')}
        </LinkButton>
      </nav>
    </Screen>
  );
}

/** One choice, with a drawing of it where the difference is visible. */
function Choice({ step, trouble }: { step: string; trouble: string }) {
  const picture = pictureOfTrouble(trouble);
  return (
    <a
      class={picture === undefined ? 'button button-answer' : 'button button-answer button-drawn'}
      data-trouble={trouble}
      href={linkTo({ view: 'trouble', step, trouble })}
    >
      <span>{plain(t(`guide:troubles.${trouble}.choice`))}</span>
      {picture && (
        // The words alone tell the choice; those of the drawing follow on the next screen.
        <div aria-hidden="true">
          <PictureFigure picture={picture} />
        </div>
      )}
    </a>
  );
}

function pictureOfTrouble(id: string): Picture | undefined {
  const { troubles, pictures } = guide.value;
  const picture = troubles[id]?.picture;
  return picture === undefined ? undefined : pictures[picture];
}

/** What helps in one trouble, and the way on from there. */
export function TroubleAdvice({ id, trouble }: { id: string; trouble: string }) {
  const leads = guide.value.troubles[trouble]?.leads ?? { step: [HERE] };
  const key = `guide:troubles.${trouble}`;
  const picture = pictureOfTrouble(trouble);
  return (
    <Screen view="trouble" step={id} heading={t(`${key}.choice`)} above={t('trouble.title')}>
      <div class={picture && 'beside'}>
        <div>
          <Lines texts={lines(`${key}.lines`)} />
          <WordsHere of={[`${key}.words`]} />
        </div>
        {picture && <PictureFigure picture={picture} />}
      </div>
      {'contact' in leads && <Contact id={leads.contact} />}
      <div class="actions">
        <MainButton action="follow" onPress={() => follow(id, trouble, leads)}>
          {t(`trouble.leads.${kindOf(leads)}`)}
        </MainButton>
        <LinkButton action="back" to={{ view: 'trouble', step: id }}>
          {t('trouble.others')}
        </LinkButton>
        <SpeakButton />
      </div>
    </Screen>
  );
}

function follow(step: string, trouble: string, leads: Leads): void {
  const kind = kindOf(leads);
  if (kind === 'here' || kind === 'contact') go({ view: 'step', step });
  else dispatchAndGo({ type: 'follow', trouble, step });
}

function kindOf(leads: Leads): 'here' | 'step' | 'detour' | 'answer' | 'contact' {
  if ('contact' in leads) return 'contact';
  if ('detour' in leads) return 'detour';
  if ('answer' in leads) return 'answer';
  return leads.step.includes(HERE) ? 'here' : 'step';
}
