import { dirname, join } from 'node:path'
import type { Input, Path } from '../../src/shared/contract'
import { aDraft } from './factories'
import { openTestPractice, type TestPractice } from './practice'
import { fillForSamples, samples } from './samples'

export interface PreparedPractice extends TestPractice {
  /** Makes what one operation needs to be carried out. @returns inputs for it: more than one where another takes other statements */
  prepareFor(path: Path): Promise<unknown[]>
}

/** A practice with all that the samples name, in which dialogs answer and a backup can be looked at. */
export async function openPreparedPractice(): Promise<PreparedPractice> {
  let backup: TestPractice | undefined
  const openBackup = async () => {
    if (backup === undefined) await fillForSamples((backup = openTestPractice()))
    return backup
  }
  const folder = () => dirname(practice.file)
  const practice = openTestPractice({
    dialogs: { chooseFolder: async () => folder(), saveFile: async () => ({ path: join(folder(), 'saved'), replace: true }) },
    restoring: { inBackup: async (look) => look({ backup: (backup ?? practice).orm, here: practice.orm, madeAt: practice.clock.now(), clock: practice.clock }) },
  })
  await fillForSamples(practice)
  await aDraft(practice.call, 1, { ...samples['sessions.save'].content, complaintId: null })
  const close = () => {
    practice.close()
    backup?.close()
  }
  return { ...practice, close, prepareFor: (path) => prepareFor(path, practice, openBackup) }
}

async function prepareFor(path: Path, practice: TestPractice, openBackup: () => Promise<TestPractice>): Promise<unknown[]> {
  const uidInBackup = async (table: 'client' | 'session') => (await openBackup()).db.prepare<[], string>(`select uid from ${table} where id = 1`).pluck().get() ?? ''
  if (path === 'retention.erase') {
    await practice.call('retention.askErasure', samples['retention.askErasure'])
    practice.clock.forward(25 * 60)
  }
  if (path === 'restore.recoverClient') return [{ uid: await uidInBackup('client') }]
  if (path === 'restore.recoverSession') {
    // The same client, of whom this session is not here.
    practice.db.prepare('update client set uid = ?').run(await uidInBackup('client'))
    return [{ uid: await uidInBackup('session') }]
  }
  return [samples[path], ...(more[path] ?? [])]
}

const all = { clientId: null, kind: null, from: null, to: null }

const more: { [P in Path]?: Input<P>[] } = {
  'audit.entries': [all, { ...all, clientId: 1 }].map((filters) => ({ filters, before: null, limit: 50 })),
  'audit.exportCsv': [{ filters: all }],
  'clients.list': [{ archived: false }],
  'sessions.earlierVersions': [{ sessionId: 4 }],
  'sessions.ofClient': [{ clientId: 1, after: null, limit: 1000 }],
  'sessions.start': [{ clientId: 1, from: 'blank' }],
}
