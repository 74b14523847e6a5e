import { packedModules } from './jest.setup.js';

const typescript = {
  jsc: {
    parser: { syntax: 'typescript', tsx: true },
    transform: { react: { runtime: 'automatic' } },
    target: 'es2022',
  },
};

const modulesOnly = ['marked', 'parse5', 'entities', 'pdfjs-dist'];

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
  moduleNameMapper: packedModules,
  testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/e2e/'],
  transform: {
    '\\.tsx?$': ['@swc/jest', typescript],
    // Packages that come as ES modules only; Jest runs everything as CommonJS.
    '\\.m?js$': ['@swc/jest', { jsc: { target: 'es2022' } }],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${modulesOnly.join('|')})/)`],
};
