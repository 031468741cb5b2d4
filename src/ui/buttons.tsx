/** The few kinds of buttons and links that screens are made of. */
import type { ComponentChildren } from 'preact';
import { linkTo } from '../state';
import type { Route } from '../route';

interface ButtonProps {
  /** Names the control for tests, the same in all languages. */
  readonly action: string;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

/** The one thing to tap on a screen. */
export function MainButton({ action, onPress, children }: ButtonProps) {
  return (
    <button type="button" class="button button-main" data-action={action} onClick={onPress}>
      {children}
    </button>
  );
}

/** Anything else to tap. */
export function Button({ action, onPress, children }: ButtonProps) {
  return (
    <button type="button" class="button" data-action={action} onClick={onPress}>
      {children}
    </button>
  );
}

interface LinkProps {
  readonly action?: string;
  readonly to: Route;
  readonly main?: boolean;
  readonly children: ComponentChildren;
}

/** A way to another screen. */
export function LinkButton({ action, to, main = false, children }: LinkProps) {
  return (
    <a class={main ? 'button button-main' : 'button'} data-action={action} href={linkTo(to)}>
      {children}
    </a>
  );
}
