import officeAddins from 'eslint-plugin-office-addins';
import typescript from 'typescript-eslint';

// Of Microsoft's recommended set only its own rules: the rest of it pins another typescript-eslint and leaves .tsx out.
const officeRules = Object.fromEntries(
  officeAddins.configs.recommended
    .flatMap((config) => Object.entries(config.rules ?? {}))
    .filter(([rule]) => rule.startsWith('office-addins/')),
);

export default typescript.config(
  { ignores: ['dist', 'out', 'coverage'] },
  {
    files: ['{src,test,bench,assets}/**/*.{ts,tsx}'],
    extends: [typescript.configs.strict],
    plugins: { 'office-addins': officeAddins },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...officeRules,
      // The compiler reports what is unused.
      '@typescript-eslint/no-unused-vars': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration',
          message: 'Export by name: the name is what people search for.',
        },
        { selector: 'ExportAllDeclaration', message: 'No barrels: import from the file that has it.' },
        {
          selector: 'ExportNamedDeclaration[source]',
          message: 'No barrels: import from the file that has it.',
        },
      ],
    },
  },
);
