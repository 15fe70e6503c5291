// A process of its own: waits for a line of JSON that says what to do, does it through the real dispatcher until it is killed or has
// done enough, and says "ACK n" only after a reply came back ok. Written past every buffer: what was said before the kill was said.
import { writeSync } from 'node:fs'
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

const say = (line: string) => void writeSync(1, `${line}\n`)

createInterface(process.stdin).once('line', (line) => {
  const { op, ...task } = JSON.parse(line) as Task
  const failed = (what: string, error: unknown) => void writeSync(2, `${what}: ${String(error)}\n`)
  const ack = (n: number, word = '') => say(`ACK ${n} ${word}`.trim())
  const refused = (n: number, error: ErrorReply) => say(`REFUSED ${n} ${JSON.stringify(error)}`)
  const driving = { ...task, app: startApp(task.userData, { failed, backups: opNamed(op).backups ?? false }), ack, refused }
  say('BEGIN')
  opNamed(op)
    .drive(driving)
    .then(() => say('END'))
    .catch((error: unknown) => {
      say(`FAILED ${String(error)}`)
      process.exitCode = 1
    })
    .finally(() => process.stdin.destroy())
})
say('READY')
