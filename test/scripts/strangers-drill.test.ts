import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, it } from 'vitest'
import { aClient, aSession } from '../helpers/factories'
import { realPractice } from '../helpers/restore'
import { temporaryFolder } from '../helpers/vault'

const root = resolve(import.meta.dirname, '../..')

/** The lines of the README that a stranger would type. */
function commands(): string[] {
  const [, drill = ''] = readFileSync(join(root, 'README.md'), 'utf8').split("## A stranger's drill")
  return (/```sh\n([\s\S]*?)```/.exec(drill)?.[1] ?? '').trim().split('\n')
}

// Not counted where the machine has none; .ci/run brings one.
it.runIf(spawnSync('sqlite3', ['-version']).status === 0)('what the README says a stranger should type shows every note, with nothing of Levator but one script', async () => {
  const { call, backUp, recoveryKey } = await realPractice()
  const { id } = await aClient(call, { givenName: 'Thandiwe', familyName: 'Nkosi' })
  await aSession(call, id, { notes: { told: 'Neck stiff; 腰部有点紧.', found: 'Firm band in the left levator.', done: 'Slow pressure.', plan: 'Again in a week.' } })
  const desk = temporaryFolder()
  copyFileSync(backUp(), join(desk, 'levator 2026-11-26 14.05 000001.levatorbackup'))
  copyFileSync(join(root, 'scripts/open-backup.mjs'), join(desk, 'open-backup.mjs'))

  const typed = commands()
  expect(typed).toHaveLength(4)
  // The Node that runs the tests, whatever else is installed.
  const run = (line: string) => spawnSync('sh', ['-c', line.replace(/^node /, `"${process.execPath}" `)], { cwd: desk, input: `${recoveryKey}\n`, encoding: 'utf8' })
  const answers = typed.map(run)
  expect(answers.map(({ status, stderr }) => (status === 0 ? 0 : stderr))).toEqual([0, 0, 0, 0])
  const [opened = '', whole = '', notes = '', signed = ''] = answers.map(({ stdout }) => stdout)
  expect(opened).toContain('1 clients, 1 sessions')
  expect(whole).toBe('ok\n')
  expect(notes).toContain('2026-03-02|Thandiwe|Nkosi|signed|Neck stiff; 腰部有点紧.|Firm band in the left levator.|Slow pressure.|Again in a week.')
  expect(signed).toMatch(/^2026-03-02T09:30:00\.000Z\|signed\|\{.*Firm band in the left levator/)
  expect(readdirSync(desk).toSorted()).toEqual(['levator 2026-11-26 14.05 000001.levatorbackup', 'notes.db', 'open-backup.mjs'])
  expect(existsSync(join(desk, 'node_modules'))).toBe(false)
})
