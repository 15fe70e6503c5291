import { readdirSync, readFileSync } from 'node:fs'
import type { StartedApp } from './app'

/** `kill -9` to the app and to every process it has started, the browser's with their pages too: nobody can still write anything. */
export const killApp = async ({ app }: StartedApp): Promise<void> => {
  const root = app.process()
  const gone = new Promise((resolve) => root.once('exit', resolve))
  const all = [root.pid ?? 0, ...descendants(root.pid ?? 0)]
  for (const pid of all) {
    try {
      process.kill(pid, 'SIGKILL')
    } catch (error) {
      // Ended by itself when its parent went.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
    }
  }
  if (root.exitCode === null && root.signalCode === null) await gone
}

/** By /proc: the tests that kill run on Linux. */
const descendants = (of: number): number[] => {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    try {
      const [, parent] = readFileSync(`/proc/${name}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ')
      parents.set(Number(name), Number(parent))
    } catch {
      // Gone since the folder was read.
    }
  }
  const below = (pid: number): number[] => [...parents].filter(([, parent]) => parent === pid).flatMap(([child]) => [child, ...below(child)])
  return below(of)
}
