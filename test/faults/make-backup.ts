import { setTimeout as wait } from 'node:timers/promises'
import { runInWorker } from '../../src/main/backup/run-in-worker'
import { openPractice } from '../../src/main/vault/open-practice'
import { makeJob } from '../helpers/backup-job'

// A process of its own that backs a practice up by the built worker: node make-backup.js <folder> <passphrase> <whole | stop>
const [folder = '', passphrase = '', way = 'whole'] = process.argv.slice(2)
const say = (line: string) => process.stdout.write(`${line}\n`)

const practice = await openPractice(folder, { passphrase })
practice.db.exec('create table if not exists filler (id integer primary key, text text) strict')
practice.db.exec('insert into filler (text) select hex(randomblob(2000)) from (with recursive n (i) as (select 1 union all select i + 1 from n where i < 2000) select i from n)')

let turns = 0
const ticking = setInterval(() => (turns += 1), 1)
const job = makeJob(practice)
let last = ''
const run = runInWorker(job, (step) => {
  if (step !== last) say(step)
  last = step
  if (way === 'stop' && step === 'check') run.stop()
})
const end = await run.done.then(
  ({ manifest }) => `done ${manifest.digest}`,
  (error: Error & { code?: string }) => `failed ${error.code}`,
)
clearInterval(ticking)
say(`${end} ${turns > 0 ? 'answering' : 'blocked'}`)
practice.close()
// Whoever started this may want to kill it at any of these moments.
await wait(10)
