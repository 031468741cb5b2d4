/** The shape of a guide: structure only, words live beside it. */
import type { Picture } from './picture';

/** Answers that put a step on the way or take it off: question id -> any of these answers. */
export type Condition = Readonly<Record<string, readonly string[]>>;

interface StepBase {
  readonly id: string;
  /** Id of the outside page that the step opens. */
  readonly place?: string;
  /** Id of the check that can look for the person. */
  readonly check?: string;
  /** Id of the drawing of the screen on which it is done; none where it is done on no screen. */
  readonly picture?: string;
  /** Ids of the troubles offered under "this is not what I see". */
  readonly trouble: readonly string[];
  /** On the way only if one of these answers was given at an earlier question. */
  readonly when?: Condition;
  /** Off the way as soon as one of these answers was given at an earlier question. */
  readonly unless?: Condition;
}

/** One thing to do. */
export interface Task extends StepBase {
  readonly kind: 'task';
}

/** A step whose answer chooses the way on; the usual answer stands first. */
export interface Question extends StepBase {
  readonly kind: 'question';
  readonly answers: readonly string[];
}

/** A pause of days that ends when the person says "it has come". */
export interface Wait extends StepBase {
  readonly kind: 'wait';
  /** The step whose mark starts the wait. */
  readonly since: string;
  /** First and last day on which it normally ends, in days after the start. */
  readonly normal: readonly [number, number];
  /** Days after the start from which to worry. */
  readonly worry: number;
  /** Id of the person to ask then. */
  readonly contact: string;
}

export type Step = Task | Question | Wait;

/** A part that is done in one sitting. */
export interface Stage {
  readonly id: string;
  /** The stage begins with a page of its own: a place to pause. */
  readonly opening?: boolean;
  readonly steps: readonly Step[];
}

/** Where the way goes on after a trouble: of these steps the one that lies nearest behind, or HERE alone. */
type Targets = readonly string[];

/**
 * Where a trouble ends: a step, a detour, another answer, or a person to call. A detour returns to where the trouble was,
 * and another answer to the first step that it opens, unless a step is named: then that one and all after it are done again.
 */
export type Leads =
  | { readonly step: Targets }
  | { readonly detour: string; readonly step?: Targets }
  | { readonly answer: Readonly<Record<string, string>>; readonly step?: Targets }
  | { readonly contact: string };

export interface Trouble {
  readonly leads: Leads;
  /** Offered on the step itself once nothing was done for so many minutes: after a pause it is what one sees. */
  readonly pause?: number;
  /** Id of the drawing of what the person may see instead. */
  readonly picture?: string;
}

/** Extra steps that come before the step where the trouble was, and lead back to it. */
export interface Detour {
  readonly steps: readonly Task[];
}

export interface Guide {
  readonly id: string;
  readonly version: number;
  /** The question whose answer names the device that the words speak of. */
  readonly device?: string;
  readonly stages: readonly Stage[];
  readonly troubles: Readonly<Record<string, Trouble>>;
  readonly detours: Readonly<Record<string, Detour>>;
  readonly pictures: Readonly<Record<string, Picture>>;
  /** Ids of the items on the last page. */
  readonly done: readonly string[];
  /** Old step id -> the id that it has now. */
  readonly renamed: Readonly<Record<string, string>>;
  /** Ids that are no longer in use and will never be used again. */
  readonly retired: readonly string[];
}

/** The trouble target that means "the step one came from". */
export const HERE = 'here';
