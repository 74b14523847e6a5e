import units from './jest.config.js';

/** The built pages in a real browser; apart from the rest because it takes a build and Chromium. */
export default {
  ...units,
  testMatch: ['<rootDir>/test/e2e/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 60_000,
};
