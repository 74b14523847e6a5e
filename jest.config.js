import { readFileSync } from 'node:fs';

const typescript = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    target: 'es2022',
  },
};

const modulesOnly = [
  ...['marked', 'parse5', 'entities', 'pdfjs-dist'],
  // What the embedded spreadsheet stands on.
  ...['lodash-es', 'nanoid', 'franc-min', 'trigram-utils', 'n-gram', 'collapse-white-space'],
  ...['cjk-regex', 'unicode-regex', 'regexp-util', 'rbush', 'quickselect', 'kdbush', 'ot-json1'],
];

const { dependencies } = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'));
const fluent = `<rootDir>/node_modules/.cache/fluent-${dependencies['@fluentui/react-components']}.cjs`;

/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // Half of the time goes to LibreOffice and child processes, which a worker only waits for.
  maxWorkers: '100%',
  // Looked up in the realm of a test, a global takes a hundred times as long as a variable.
  sandboxInjectedGlobals: ['Math', 'Array', 'Object', 'Number', 'String', 'JSON', 'Map', 'Set'],
  // On a busy machine the first build of a suite takes longer than the usual five seconds.
  testTimeout: 60_000,
  // A worker takes longer than the usual half second to put away what a large suite has used.
  workerGracefulExitTimeout: 10_000,
  globalSetup: '<rootDir>/jest.setup.js',
  moduleNameMapper: { '^@fluentui/react-components$': fluent },
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
  transform: {
    '\\.tsx?$': ['@swc/jest', typescript],
    // Packages that come as ES modules only; Jest runs everything as CommonJS.
    '\\.m?js$': ['@swc/jest', { jsc: { target: 'es2022' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${modulesOnly.join('|')})/)`],
};
