// Lint rules. The table of arrows below is the house plan of docs/architecture.md: a room may import only the rooms named beside it.
import js from '@eslint/js';
import officeAddins from 'eslint-plugin-office-addins';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const arrows = {
  outline: [],
  report: ['outline'],
  indicators: ['outline', 'report'],
  importing: ['outline', 'report'],
  check: ['outline', 'report', 'indicators'],
  ooxml: ['outline', 'report'],
  remarks: ['outline', 'report', 'check', 'ooxml'],
  word: ['outline', 'report', 'check', 'ooxml'],
  cli: ['outline', 'report', 'importing', 'indicators', 'check', 'ooxml', 'remarks'],
  // Word, not us: with a reader of its own, so that it does not share the faults of ours.
  wordhost: [],
  taskpane: ['outline', 'report', 'importing', 'indicators', 'check', 'ooxml', 'remarks', 'word'],
  commands: ['outline', 'word'],
  workbench: ['ooxml', 'wordhost'],
};
const rooms = Object.keys(arrows);
const pureRooms = ['outline', 'report', 'importing', 'indicators', 'check', 'ooxml', 'remarks'];

/** Imports from the other rooms that this room may not use. */
const walls = (room) => ({
  files: [`src/${room}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [
              ...rooms
                .filter((other) => other !== room && !arrows[room].includes(other))
                .map((other) => `**/${other}/**`),
              // A folder of the room's own may be called like a room.
              '!./**',
            ],
            message: `src/${room} may import only: ${['itself', ...arrows[room]].join(', ')} (docs/architecture.md).`,
          },
          ...(room === 'word'
            ? []
            : [{ group: ['@microsoft/office-js-helpers'], message: 'Only src/word/storage.ts uses it.' }]),
        ],
      },
    ],
  },
});

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', '.tmp/', 'coverage/', 'test/fixtures/'] },
  js.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}', 'test/**/*.{ts,tsx}', 'scripts/**/*.ts'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'office-addins': officeAddins, 'react-hooks': reactHooks },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Named exports only.' },
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text of a document is never HTML.' },
        {
          selector: "AssignmentExpression > MemberExpression[property.name='innerHTML']",
          message: 'Text of a document is never HTML.',
        },
        {
          selector: "MemberExpression[object.name='texts']:not(:function MemberExpression)",
          message: 'The language is chosen at start and may change: read a sentence where it is drawn.',
        },
      ],
    },
  },
  ...rooms.map(walls),
  {
    files: ['src/**/*.{ts,tsx}'],
    ignores: ['src/word/**'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'Word', message: 'Only src/word speaks to Word.' },
        { name: 'Office', message: 'Only src/word speaks to Office.' },
        { name: 'OfficeExtension', message: 'Only src/word speaks to Office.' },
      ],
    },
  },
  {
    files: pureRooms.map((room) => `src/${room}/**/*.ts`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'Word',
          'Office',
          'window',
          'document',
          'localStorage',
          'sessionStorage',
          'fetch',
          'performance',
          'process',
        ].map((name) => ({
          name,
          message: 'The core is pure: no host, no DOM, no storage, no network.',
        })),
      ],
      'no-restricted-properties': [
        'error',
        { object: 'Date', property: 'now', message: 'The core has no clock: pass the time in.' },
        { object: 'Math', property: 'random', message: 'The core has no chance: pass ids in.' },
      ],
    },
  },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Tests reach into the real office.js in many small ways that its types cannot follow.
      'office-addins/no-context-sync-in-loop': 'off',
      'office-addins/call-sync-after-load': 'off',
      'office-addins/call-sync-before-read': 'off',
      'office-addins/load-object-before-read': 'off',
      'office-addins/no-empty-load': 'off',
      'office-addins/no-navigational-load': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        module: 'readonly',
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        setTimeout: 'readonly',
        performance: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        document: 'readonly',
        window: 'readonly',
      },
    },
  },
);
