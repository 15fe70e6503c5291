import { defineConfig } from '@playwright/test'

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  workers: 3,
  // Patience for slow machines: the same test takes 20 s on one and 55 s on another.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  // Once more, in an app started afresh: one hurried test of 240 must not stop a release, a fault fails twice. The last lines of `npm test` say how many needed it.
  retries: 1,
  reporter: [['list']],
  outputDir: 'test-results',
})
