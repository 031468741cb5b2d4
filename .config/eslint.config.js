/** The linter's rules, among them the layers of the house: which folder may import which. */
import jsxA11y from 'eslint-plugin-jsx-a11y';
import tseslint from 'typescript-eslint';

/** For each layer the folders and packages that it must not know, and why. */
const layers = [
  {
    files: ['src/engine/**'],
    forbid: ['../**', 'preact*', '@preact/*', 'idb-keyval', 'i18next', 'valibot', 'workbox-*', 'virtual:*', 'node:*'],
    why: 'The engine imports nothing of the app and no package: its rules are pure.',
  },
  {
    files: ['src/browser/**'],
    forbid: ['**/ui/**', '**/sw/**', '**/state', '**/words', '**/route', '**/main', 'preact', 'virtual:*'],
    why: 'Imports point down only: browser powers know the engine, never the state or the views.',
  },
  {
    files: [
      'src/state.ts',
      'src/asking.ts',
      'src/keeping.ts',
      'src/faults.ts',
      'src/asides.ts',
      'src/unkept.ts',
      'src/people.ts',
      'src/installed.ts',
      'src/checking.ts',
      'src/practising.ts',
      'src/practice.ts',
      'src/bookmarking.ts',
      'src/picture.ts',
      'src/styling.ts',
      'src/words.ts',
      'src/counted.ts',
      'src/route.ts',
      'src/early.ts',
      'src/dates.ts',
      'src/reminding.ts',
      'src/speaking.ts',
    ],
    forbid: ['**/ui/**', '**/sw/**', '**/main', '**/content/*', '!**/content/types', 'preact'],
    why: 'Imports point down only: the state knows browser powers and the engine, never a view.',
  },
  {
    files: ['src/ui/**'],
    forbid: ['**/browser/**', '**/sw/**', '**/main', 'idb-keyval', 'workbox-*', 'valibot', 'i18next'],
    why: 'Views know neither storage nor browser powers: ask the state.',
  },
  {
    files: ['src/sw/**'],
    forbid: [
      '**/ui/**',
      '**/state',
      '**/words',
      '**/route',
      '**/main',
      'preact*',
      '@preact/*',
      'i18next',
      '**/browser/*',
      '!**/browser/store',
      '!**/browser/messages',
      '!**/browser/database',
      '!**/browser/coming',
    ],
    why: 'The service worker imports the engine, the store and what is kept for it only.',
  },
  {
    files: ['src/calendar/**'],
    forbid: [
      '**/ui/**',
      '**/sw/**',
      '**/state',
      '**/words',
      '**/route',
      '**/main',
      'preact*',
      '@preact/*',
      'i18next',
      '**/browser/*',
      '!**/browser/calendar',
    ],
    why: 'The outside page for the calendar works by itself: it knows the engine and the calendar file only.',
  },
  {
    files: ['src/content/**', 'src/hosting/**'],
    forbid: ['**/ui/**', '**/sw/**', '**/browser/**', '**/state', '**/words', '**/route', '**/main', 'preact*'],
    why: 'The build side knows the engine only.',
  },
];

const viewGlobals = [
  'indexedDB',
  'localStorage',
  'sessionStorage',
  'navigator',
  'caches',
  'BroadcastChannel',
  'Notification',
  'fetch',
];

export default tseslint.config(
  { ignores: ['dist*/**', 'test-results/**', 'shots/**', 'node_modules/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['vite.config.ts'] },
        tsconfigRootDir: import.meta.dirname + '/..',
      },
    },
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      'no-restricted-exports': [
        'error',
        {
          restrictDefaultExports: {
            direct: true,
            named: true,
            defaultFrom: true,
            namedFrom: true,
            namespaceFrom: true,
          },
        },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file where it lives.' },
        { selector: 'CatchClause > BlockStatement[body.length=0]', message: 'No empty catch: say what happens then.' },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
    },
  },
  {
    files: ['src/engine/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...['Date', 'Math.random', 'performance', 'crypto', 'setTimeout', 'globalThis'].map((name) => ({
          name,
          message: 'The engine is pure: time and chance are arguments.',
        })),
      ],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random', message: 'The engine is pure.' }],
    },
  },
  {
    files: ['src/ui/**'],
    extends: [jsxA11y.flatConfigs.strict],
    rules: {
      // Safari takes a list whose marks are styled away for none, unless it says that it is one.
      'jsx-a11y/no-redundant-roles': ['error', { nav: ['navigation'], ol: ['list'], ul: ['list'] }],
      'no-restricted-globals': [
        'error',
        ...viewGlobals.map((name) => ({ name, message: 'A view knows no browser power: ask the state.' })),
      ],
    },
  },
  ...layers.map(({ files, forbid, why }) => ({
    files,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ group: forbid, message: why }] }] },
  })),
  {
    files: ['vite.config.ts', 'tests/**/*.config.ts', '**/*.d.ts'],
    rules: { 'no-restricted-exports': 'off' },
  },
  {
    // An ambient module cannot import: only import() types reach other files from there.
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': 'off' },
  },
  {
    files: ['tests/**'],
    rules: { 'no-console': 'off', '@typescript-eslint/no-non-null-assertion': 'off' },
  },
);
