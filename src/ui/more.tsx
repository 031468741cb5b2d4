/** The screens that are not on the straight way, a chunk of its own; it and its words are loaded right after the first paint. */
import type { Route } from '../route';
import { CheckScreen } from './check';
import { DoneScreen } from './done';
import { GlossaryScreen } from './glossary';
import { HelpScreen } from './help';
import { OverviewScreen } from './overview';
import { PeopleScreen } from './people';
import { PracticeKeyScreen } from './practice-key';
import { ResetScreen } from './reset';
import { SettingsScreen } from './settings';
import { RemindScreen } from './remind';
import { TroubleAdvice, TroubleList } from './trouble';
import { WaitScreen } from './wait';

export { DueNotes, LimitNotes, RemindLink } from './due';
export { startReminding } from '../reminding';

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
    case 'practice-key':
      return <PracticeKeyScreen />;
    case 'people':
      return <PeopleScreen />;
    case 'reset':
      return <ResetScreen />;
    default:
      throw new Error(`${route.view} is on the straight way`);
  }
}
