/** The layers of the house: a forbidden import fails in the linter, and in the engine in the compiler too. */
import { ESLint } from 'eslint';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const eslint = new ESLint({
  overrideConfigFile: '.config/eslint.config.js',
  // The files below do not exist, so the rules that need types cannot run on them; the layers need none.
  overrideConfig: [
    {
      ...tseslint.configs.disableTypeChecked,
      languageOptions: { parserOptions: { projectService: false, program: null } },
    },
  ],
});

async function complaintsAbout(file: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: file });
  return (result?.messages ?? []).map(({ ruleId, message }) => ruleId ?? message);
}

const RULE = '@typescript-eslint/no-restricted-imports';
const forbidden = [
  ['src/engine/example.ts', '../browser/store'],
  ['src/engine/example.ts', 'preact'],
  ['src/engine/example.ts', 'valibot'],
  ['src/browser/example.ts', '../state'],
  ['src/browser/example.ts', '../ui/app'],
  ['src/state.ts', './ui/app'],
  ['src/checking.ts', './ui/app'],
  ['src/asking.ts', './ui/app'],
  ['src/ui/example.tsx', '../browser/store'],
  ['src/ui/example.tsx', 'idb-keyval'],
  ['src/reminding.ts', './ui/app'],
  ['src/calendar/example.ts', '../state'],
  ['src/calendar/example.ts', 'preact'],
  ['src/sw/example.ts', '../state'],
  ['src/sw/example.ts', '../browser/device'],
  ['src/sw/example.ts', 'preact'],
  ['src/content/example.ts', '../browser/store'],
  ['src/content/example.ts', '../ui/app'],
] as const;
const allowed = [
  ['src/engine/example.ts', './progress'],
  ['src/browser/example.ts', '../engine/progress'],
  ['src/state.ts', './browser/store'],
  ['src/ui/example.tsx', '../state'],
  ['src/ui/example.tsx', '../engine/where'],
  ['src/sw/example.ts', '../browser/store'],
  ['src/sw/example.ts', '../browser/coming'],
  ['src/calendar/example.ts', '../engine/ics'],
  ['src/content/example.ts', '../engine/guide'],
] as const;

describe('the linter', () => {
  it.each(forbidden)('does not let %s import %s', async (file, module) => {
    expect(await complaintsAbout(file, `import { it } from '${module}';\nit();\n`)).toContain(RULE);
  });

  it.each(allowed)('lets %s import %s', async (file, module) => {
    expect(await complaintsAbout(file, `import { it } from '${module}';\nit();\n`)).not.toContain(RULE);
  });

  it('knows a layer for every file of the app but main.tsx, which holds all together', async () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?<!\.d)\.tsx?$/.test(file))
      .map((file) => `src/${file}`);
    expect(files.length).toBeGreaterThan(100);
    const without: string[] = [];
    for (const file of files) {
      const { rules } = (await eslint.calculateConfigForFile(file)) as { rules: Record<string, unknown> };
      if (!(RULE in rules)) without.push(file);
    }
    expect(without).toEqual(['src/main.tsx']);
  });

  it('does not let a view use a browser power, or the engine a clock', async () => {
    expect(await complaintsAbout('src/ui/example.tsx', "localStorage.setItem('a', 'b');\n")).toContain(
      'no-restricted-globals',
    );
    expect(await complaintsAbout('src/engine/example.ts', 'export const now = Date.now();\n')).toContain(
      'no-restricted-globals',
    );
    expect(await complaintsAbout('src/engine/example.ts', 'export const luck = Math.random();\n')).toContain(
      'no-restricted-properties',
    );
  });

  it('allows no barrel, no default export and no empty catch', async () => {
    expect(await complaintsAbout('src/ui/example.tsx', "export * from './app';\n")).toContain('no-restricted-syntax');
    expect(await complaintsAbout('src/ui/example.tsx', 'export default 1;\n')).toContain('no-restricted-exports');
    expect(await complaintsAbout('src/ui/example.tsx', 'try { it(); } catch {}\n')).toContain('no-restricted-syntax');
  });
});

describe('the compiler', () => {
  it.each([
    ['an import from outside its folder', "export { openStore } from '../browser/store';"],
    ['the DOM', 'export const title = document.title;'],
    ['a timer', 'setTimeout(() => undefined, 1);'],
  ])('does not let the engine use %s', (_name, code) => {
    expect(errorsWith(code).length).toBeGreaterThan(0);
  });

  it('has nothing against the engine as it is', () => {
    expect(errorsWith("import { merge } from './progress';\nexport const same = merge;")).toEqual([]);
  });
});

/** What the compiler says of the engine's project with one more file in it. */
function errorsWith(code: string): string[] {
  const folder = path.resolve('src/engine');
  const config = ts.getParsedCommandLineOfConfigFile(
    path.join(folder, 'tsconfig.json'),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  );
  if (config === undefined) throw new Error('the engine has no tsconfig.json');
  const extra = path.join(folder, 'example.ts');
  const real = ts.createCompilerHost(config.options);
  const isExtra = (name: string) => path.resolve(name) === extra;
  const host: ts.CompilerHost = {
    ...real,
    fileExists: (name) => isExtra(name) || real.fileExists(name),
    getSourceFile: (name, options) =>
      isExtra(name) ? ts.createSourceFile(name, code, options) : real.getSourceFile(name, options),
  };
  const program = ts.createProgram([...config.fileNames, extra], config.options, host);
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
}
