/** The screens that are not on the straight way, a chunk of its own; it and its words are loaded right after the first paint. */
import type { Route } from '../route';
import { followSteps } from '../asking';
import { startReminding } from '../reminding';
import { guest } from '../state';
import { addStyles } from '../styling';
import { BookmarkScreen } from './bookmark';
import { CheckScreen } from './check';
import { DoneScreen } from './done';
import { GlossaryScreen } from './glossary';
import { HelpScreen } from './help';
import { HelpingScreen } from './helping';
import { followPresses } from './lost-focus';
import { OverviewScreen } from './overview';
import { PeopleScreen } from './people';
import { PaperScreen } from './paper';
import { PracticeScreen } from './practice';
import { PracticeKeyScreen } from './practice-key';
import { PrintScreen } from './print';
import { ResetScreen } from './reset';
import { SettingsScreen } from './settings';
import { RemindScreen } from './remind';
import sheet from './styles/more.css?url';
import { TroubleAdvice, TroubleList } from './trouble';
import { WaitScreen } from './wait';

export { Meaning } from './meaning';

export { MorePart } from './parts';

/** Puts on the styles that only these screens need. */
export const dress = (): Promise<void> => addStyles(sheet);

/** Begins what these screens tell about and the straight way does not need. */
export function startMore(): void {
  startReminding();
  followSteps();
  followPresses();
}

/** One of those screens. */
export function MoreScreen({ route }: { route: Route }) {
  switch (route.view) {
    case 'overview':
      return <OverviewScreen />;
    case 'trouble':
      return route.trouble === undefined ? (
        <TroubleList id={route.step} />
      ) : (
        <TroubleAdvice id={route.step} trouble={route.trouble} />
      );
    case 'wait':
      return <WaitScreen />;
    case 'remind':
      return <RemindScreen />;
    case 'done':
      return <DoneScreen />;
    case 'help':
      return <HelpScreen />;
    case 'words':
      return <GlossaryScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'check':
      return <CheckScreen />;
    case 'bookmark':
      return <BookmarkScreen key={route.code} text={route.code} />;
    case 'paper':
      return <PaperScreen />;
    case 'print':
      return <PrintScreen />;
    case 'helping':
      return <HelpingScreen />;
    case 'practice':
      return <PracticeScreen step={route.step} />;
    case 'practice-key':
      return <PracticeKeyScreen />;
    // What is one's own is not changed while somebody else's place is on the screen.
    case 'people':
      return guest.value === undefined ? <PeopleScreen /> : <HelpingScreen />;
    case 'reset':
      return guest.value === undefined ? <ResetScreen /> : <HelpingScreen />;
    default:
      throw new Error(`${route.view} is on the straight way`);
  }
}
