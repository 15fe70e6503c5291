import { indexPending } from '../../src/main/search/index-sessions'
import { aComplaint, aConsent, aClient, aDraft, change } from './factories'
import type { TestPractice } from './practice'
import { samples } from './samples'

/** A client with something in every table that can hold anything, three signed sessions and a draft; every free text holds the word. */
export async function aFullClient({ call, orm }: TestPractice, word: string): Promise<number> {
  const { id } = await aClient(call, { ...samples['clients.create'], familyName: word, givenName: `${word}a`, notes: `${word} ${'in the notes '.repeat(300)}`, address: word })
  await call('clients.setHealth', { ...samples['clients.setHealth'], id })
  const complaint = await aComplaint(call, id, { ...samples['complaints.create'].details, title: word, history: word, redFlagIds: [], plannedSessions: 1 } as Parameters<typeof aComplaint>[2])
  const { content: sample } = samples['sessions.save']
  const notes = { told: word, found: `${word} ${'tight '.repeat(900)}`, done: word, plan: word }
  const overrides = ['alert.faint', 'rule.wet-cupping.anticoagulants'].map((noticeId) => ({ noticeId, reason: `${word}, talked about` }))
  const stamps = sample.stamps.map((stamp) => ({ ...stamp, note: word }))
  const activities = sample.activities.map((activity) => ({ ...activity, text: word }))
  for (let visit = 0; visit < 3; visit++) {
    const draft = await call('sessions.start', { clientId: id, from: 'blank' })
    await aConsent(call, id, { sessionId: draft.id, subjectId: 'acupuncture', wording: word })
    const { id: sessionId, revision } = await change(call, draft, { ...sample, complaintId: complaint.id, notes, overrides, stamps, activities })
    await call('sessions.sign', { id: sessionId, revision })
    await call('sessions.flag', { id: sessionId, pinned: true })
  }
  await aDraft(call, id, { complaintId: complaint.id, notes: { told: `${word} in a draft`, found: '', done: '', plan: '' } })
  await call('documents.saveText', { clientId: id, kind: 'letter', addressee: word, body: word })
  while (indexPending(orm)) continue
  return id
}
