import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

if (Number(process.versions.node.split('.')[0]) < 22) throw new Error('Node 22 or newer is needed (the native database module crashes on older ones). Run through npm: npm run test:unit')

export default defineConfig({
  test: {
    environment: 'node',
    include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'node_modules/**', 'out/**'],
    // Of two cores it would leave one to itself, which has nothing to do.
    maxWorkers: availableParallelism(),
    // One page of modules for all files of a worker: reading them took a quarter of the time. So no test may leave anything behind in one.
    isolate: false,
    testTimeout: 60_000,
  },
})
