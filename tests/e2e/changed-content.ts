/** Whole builds of Passus with another guide, as later releases have one. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { BUILT } from './server';

const PROJECT = path.resolve(import.meta.dirname, '../..');
const GUIDE = 'content/guides/eu-login-passkey';

interface Structure {
  readonly stages: { readonly steps: { id: string; picture?: string; trouble?: string[] }[] }[];
  readonly troubles: Record<string, { readonly leads: { step?: string | string[]; detour?: string } }>;
  readonly detours: Record<string, unknown>;
  readonly pictures: Record<string, unknown>;
  renamed: Record<string, string>;
  retired: string[];
}
interface Words {
  readonly steps: Record<string, unknown>;
}

/** The guide of a release, to be changed in place. */
export class Draft {
  constructor(
    readonly structure: Structure,
    readonly words: readonly Words[],
  ) {}

  rename(old: string, present: string): void {
    for (const step of this.#steps()) if (step.id === old) step.id = present;
    for (const { steps } of this.words) {
      steps[present] = steps[old];
      Reflect.deleteProperty(steps, old);
    }
    this.structure.renamed[old] = present;
  }

  /** Takes a step away, with its drawing if nothing else shows that. What led to it leads back to where one came from. */
  retire(id: string): void {
    for (const { leads } of Object.values(this.structure.troubles)) {
      if (leads.step !== id) continue;
      if (leads.detour === undefined) leads.step = 'here';
      else delete leads.step;
    }
    for (const { steps } of this.structure.stages) {
      const index = steps.findIndex((step) => step.id === id);
      if (index >= 0) steps.splice(index, 1).forEach(({ picture }) => this.#dropUnused(picture));
    }
    for (const { steps } of this.words) Reflect.deleteProperty(steps, id);
    this.structure.retired.push(id);
  }

  /** Adds a step before another, with the same words and facts as that, but with no trouble that leads ahead to it. */
  addBefore(next: string, id: string): void {
    for (const { steps } of this.structure.stages) {
      const index = steps.findIndex((step) => step.id === next);
      if (index >= 0) steps.splice(index, 0, { ...steps[index], id, trouble: ['something-else'] });
    }
    for (const { steps } of this.words) steps[id] = steps[next];
  }

  #dropUnused(picture = ''): void {
    const { stages, troubles, detours, pictures } = this.structure;
    if (!JSON.stringify([stages, troubles, detours]).includes(`"picture":"${picture}"`)) {
      Reflect.deleteProperty(pictures, picture);
    }
  }

  *#steps(): Generator<{ id: string }> {
    for (const { steps } of this.structure.stages) yield* steps;
  }
}

/** Builds a release with a changed guide into `folder`/site, and gives that path. */
export function buildChanged(folder: string, change: (draft: Draft) => void): string {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(path.join(PROJECT, 'content'), path.join(folder, 'content'), { recursive: true });
  const files = ['guide', 'da', 'en'].map((name) => path.join(folder, GUIDE, `${name}.yaml`));
  const [structure, ...words] = files.map((file) => parse(readFileSync(file, 'utf8')) as unknown);
  change(new Draft(structure as Structure, words as Words[]));
  for (const [index, data] of [structure, ...words].entries()) writeFileSync(files[index] ?? '', stringify(data));
  const site = path.join(folder, 'site');
  execFileSync(
    process.execPath,
    ['node_modules/vite/bin/vite.js', 'build', '--configLoader', 'runner', '--logLevel', 'error'],
    { cwd: PROJECT, env: { ...process.env, PASSUS_CONTENT: folder, PASSUS_OUT: site }, stdio: 'pipe' },
  );
  return site;
}

/** Puts a build in the place of what a server serves, as a deployment does; the build under test if none is named. */
export function deploy(folder: string, site = BUILT): void {
  rmSync(folder, { recursive: true, force: true });
  cpSync(site, folder, { recursive: true });
}
