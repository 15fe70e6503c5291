import { createHash } from 'node:crypto'
import { change } from '../test/helpers/factories'
import { type Within, withDemoPractice } from './demo-practice'
import { compare, type Comparison } from './measure'
import { logBytesOf, physicalWrite } from './physical'
import { typicalContent } from './typical-session'

/** Finishing a session: the signed version, the head, the client's figures and the audit event. Reopened after each round. */
export const benchSign = (rounds: number, within: Within = withDemoPractice): Promise<Comparison> =>
  within(async ({ call, db, longest }) => {
    const draft = async () => {
      const started = await call('sessions.start', { clientId: longest.id, from: 'blank' })
      return change(call, started, typicalContent(started.content, 0))
    }
    const ours = await draft()
    const theirs = await draft()
    const sign = () => call('sessions.sign', { id: ours.id, revision: ours.revision })
    const reopen = () => call('sessions.reopen', { id: ours.id })

    await sign()
    const text = db.prepare('select content from note_version join note_text using (seq) where session_id = ?').pluck().get(ours.id) as string
    await reopen()
    const bytes = await logBytesOf(db, sign)
    const physical = physicalWrite(db, bytes)

    const at = '2026-03-02T09:30:00.000Z'
    const insert = db.prepare("insert into note_version (client_id, session_id, version, kind, signed_at, zone, commitment, link) values (?, ?, ?, 'signed', ?, ?, ?, ?)")
    const insertText = db.prepare('insert into note_text (seq, salt, content, digest) values (?, ?, ?, ?)')
    const head = db.prepare("update session set status = 'signed', signed_at = ?, reopenable_until = ?, updated_at = ? where client_id = ? and id = ?")
    const figures = db.prepare('update client set last_session_on = ?, session_count = ?, trend = ? where id = ?')
    const event = db.prepare('insert into event (at, zone, action, subject_id, link) values (?, ?, ?, ?, ?)')
    const undo = db.prepare("update session set status = 'draft', signed_at = null, reopenable_until = null where client_id = ? and id = ?")
    let version = 0
    const raw = db.transaction(() => {
      const digest = createHash('sha256').update(text).digest('hex')
      const { lastInsertRowid } = insert.run(longest.id, theirs.id, version, at, 'Europe/London', digest, digest)
      insertText.run(lastInsertRowid, digest, text, digest)
      head.run(at, at, at, longest.id, theirs.id)
      figures.run('2026-03-02', longest.sessionCount, JSON.stringify(longest.trend), longest.id)
      event.run(at, 'Europe/London', 'sessions.sign', theirs.id, digest)
    })
    try {
      return await compare(
        `Sign that session, as number ${longest.sessionCount + 1} of its client, durable`,
        [
          { name: 'Levator: sessions.sign', ready: reopen, run: sign },
          {
            name: 'the same rows, raw prepared SQL',
            ready: () => {
              version++
              undo.run(longest.id, theirs.id)
            },
            run: () => raw.immediate(),
          },
          physical,
        ],
        { rounds },
      )
    } finally {
      physical.close()
    }
  })
