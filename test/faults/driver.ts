// A process of its own: waits for a line of JSON that says what to do, does it through the real dispatcher until it is killed or has
// done enough, and says "ACK n" only after a reply came back ok. Written past every buffer: what was said before the kill was said.
import { writeSync, writevSync } from 'node:fs'
import { createInterface } from 'node:readline'
import type { ErrorReply } from '../../src/shared/errors'
import { startApp } from './app'
import { opNamed } from './ops'

/** What the parent writes on the first line. */
export interface Task {
  op: string
  userData: string
  recoveryKey: string
  until: number
  broken: string | null
}

// In two pieces, so that it is another system call than the app's own writes: a disk that fails those must not silence this.
const say = (line: string) => void writevSync(1, [Buffer.from(line), Buffer.from('\n')])

createInterface(process.stdin).once('line', (line) => {
  const { op, ...task } = JSON.parse(line) as Task
  const failed = (what: string, error: unknown) => void writeSync(2, `${what}: ${String(error)}\n`)
  const ack = (n: number, word = '') => say(`ACK ${n} ${word}`.trim())
  const refused = (n: number, error: ErrorReply) => say(`REFUSED ${n} ${JSON.stringify(error)}`)
  const { backups = false, clock, drive } = opNamed(op)
  const driving = { ...task, app: startApp(task.userData, { failed, backups, ...(clock ? { clock } : {}) }), ack, refused }
  say('BEGIN')
  drive(driving)
    .then(() => say('END'))
    .catch((error: unknown) => {
      say(`FAILED ${String(error)}`)
      process.exitCode = 1
    })
    .finally(() => process.stdin.destroy())
})
say('READY')
