/** The frame of every screen: its heading, what has to be said first, and where the focus goes. */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { markPainted } from '../state';
import { t } from '../words';
import { Line, plain } from './line';

interface ScreenProps {
  /** Name of the screen, the same in all languages, for tests. */
  readonly view: string;
  /** The step that it is about. */
  readonly step?: string | undefined;
  readonly heading: string;
  /** A line above the heading that says where this is. */
  readonly above?: ComponentChildren;
  readonly children: ComponentChildren;
}

let first = true;

/**
 * One screen. Each is mounted anew, so that the focus moves to its heading and the page begins at the top. A heading that
 * changes by itself, or with a choice of language, moves nothing; what becomes another screen in place is given a key.
 */
export function Screen({ view, step, heading, above, children }: ScreenProps) {
  const headingElement = useRef<HTMLHeadingElement>(null);
  // Before the paint: an ordinary effect would run, and mark, one or two frames after it.
  useLayoutEffect(() => {
    document.title = `${plain(heading)} · ${t('app.name')}`;
  }, [heading]);
  useLayoutEffect(() => {
    if (step !== undefined) markPainted('passus:step', step);
    if (!first) {
      scrollTo(0, 0);
      headingElement.current?.focus({ preventScroll: true });
    }
    first = false;
  }, [step]);
  return (
    <main data-view={view} data-step={step} class={`screen screen-${view}`}>
      {above !== undefined && (
        <p class="above" id="above">
          {above}
        </p>
      )}
      <h1 ref={headingElement} tabIndex={-1} aria-describedby={above === undefined ? undefined : 'above'}>
        <Line text={heading} />
      </h1>
      {children}
    </main>
  );
}
