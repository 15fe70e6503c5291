import { type Within, withDemoPractice } from './demo-practice'
import { compare, type Comparison } from './measure'
import { logBytesOf, physicalWrite } from './physical'
import { rawSession, rowsOf } from './raw-session'
import { typicalContent } from './typical-session'

/** The save after a pause in typing: on disk before it is answered. */
export const benchSave = (rounds: number, within: Within = withDemoPractice): Promise<Comparison> =>
  within(async ({ call, db, longest }) => {
    const ours = await call('sessions.start', { clientId: longest.id, from: 'blank' })
    const theirs = await call('sessions.start', { clientId: longest.id, from: 'blank' })
    const raw = rawSession(db)
    const save = db.transaction(raw.save)
    let revision = ours.revision
    let content = typicalContent(ours.content, 0)
    let rows = rowsOf(theirs, content)
    const dispatched = async () => void ({ revision } = await call('sessions.save', { id: ours.id, revision, content }))

    await dispatched()
    const bytes = await logBytesOf(db, dispatched)
    const physical = physicalWrite(db, bytes, {
      limit: 2.5,
      whenMissed: 'the rows as raw SQL cost a good part of it (encrypted pages, indexes, triggers); the rest is checking the input and drizzle',
    })
    try {
      return await compare(
        'Save a session (3 therapies, 6 areas, 2 movements, 600 characters), durable',
        [
          { name: 'Levator: sessions.save', ready: (round) => void (content = typicalContent(ours.content, round)), run: dispatched },
          { name: 'the same rows, raw prepared SQL', ready: (round) => void (rows = rowsOf(theirs, typicalContent(theirs.content, round))), run: () => save.immediate(rows) },
          physical,
        ],
        { rounds, notes: ['Where the sync takes over a millisecond the disk is busy, and the ratio flatters us: repeat on a quiet machine before believing it.'] },
      )
    } finally {
      physical.close()
    }
  })
