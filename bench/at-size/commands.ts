import type { Session } from '../../src/shared/contract/sessions'
import { blankComplaint } from '../../src/shared/domain/blank-complaint'
import { typicalContent } from '../typical-session'
import type { SizedPractice } from './open'

/** A change that a screen makes. What it needs is made before, what it leaves is taken back after; neither is timed. */
export interface Command {
  name: string
  /** Once for each practice. */
  prepare(practice: SizedPractice): Promise<{ ready?: (round: number) => Promise<unknown>; run: () => Promise<unknown> }>
}

const draftOf = ({ call }: SizedPractice, clientId: number): Promise<Session> => call('sessions.start', { clientId, from: 'blank' })

/** Saved as it would be before it is signed. */
async function written(practice: SizedPractice, clientId: number): Promise<Session> {
  const { id, revision, content } = await draftOf(practice, clientId)
  await practice.call('sessions.save', { id, revision, content: typicalContent(content, 0) })
  return practice.call('sessions.get', { id })
}

const signing = (clientId: number, name: string): Command => ({
  name,
  async prepare(practice) {
    const { call } = practice
    const session = await written(practice, clientId)
    const sign = async () => call('sessions.sign', { id: session.id, revision: (await call('sessions.get', { id: session.id })).revision })
    await agree(practice, session)
    await sign()
    let revision = 0
    return {
      ready: async () => {
        await call('sessions.reopen', { id: session.id })
        revision = (await call('sessions.get', { id: session.id })).revision
      },
      run: () => call('sessions.sign', { id: session.id, revision }),
    }
  },
})

async function agree({ call }: SizedPractice, { id, clientId, content }: Session): Promise<void> {
  for (const { therapyId } of content.therapies) {
    await call('consents.give', { clientId, sessionId: id, kind: 'therapy', subjectId: therapyId, manner: 'spoken', wording: 'I agree.', signature: null, givenBy: '' })
  }
}

export const commands: readonly Command[] = [
  {
    name: 'sessions.save',
    async prepare(practice) {
      const { id, revision: first, content } = await draftOf(practice, 2)
      let revision = first
      let next = content
      return {
        ready: async (round) => void (next = typicalContent(content, round)),
        run: async () => void ({ revision } = await practice.call('sessions.save', { id, revision, content: next })),
      }
    },
  },
  signing(2, 'sessions.sign, 30 sessions'),
  signing(1, 'sessions.sign, 1,000 sessions'),
  {
    name: 'sessions.start, as the last one',
    async prepare({ call }) {
      let started: number | null = null
      return {
        ready: async () => {
          if (started !== null) await call('sessions.discard', { id: started })
        },
        run: async () => void ({ id: started } = await call('sessions.start', { clientId: 2, from: 'repeat' })),
      }
    },
  },
  { name: 'clients.create', prepare: async ({ call }) => ({ run: () => call('clients.create', { givenName: 'Amara', familyName: 'Okafor', phone: '020 7946 0123' }) }) },
  {
    name: 'clients.update',
    async prepare({ call }) {
      let round = 0
      return { run: () => call('clients.update', { id: 2, changes: { familyName: `Okafor ${round++}` } }) }
    },
  },
  {
    name: 'complaints.create',
    prepare: async ({ call }) => ({ run: () => call('complaints.create', { clientId: 2, details: { ...blankComplaint('Stiff neck'), areaIds: ['levator-scapulae'], causeIds: ['desk-work'], plannedSessions: 6 } }) }),
  },
  {
    name: 'complaints.update, another plan',
    async prepare({ call }) {
      const [complaint] = await call('complaints.ofClient', { clientId: 2 })
      let round = 0
      return { run: () => call('complaints.update', { id: complaint?.id ?? 0, changes: { plannedSessions: 1 + (round++ % 60) } }) }
    },
  },
  { name: 'sessions.flag', prepare: async ({ call, aSession }) => ({ run: () => call('sessions.flag', { id: aSession, starred: true }) }) },
  { name: 'sessions.addAddendum', prepare: async ({ call, aSession }) => ({ run: () => call('sessions.addAddendum', { id: aSession, text: 'Rang: better.' }) }) },
  { name: 'place.keep', prepare: async ({ call }) => ({ run: () => call('place.keep', { address: '/clients', scrolled: [], focus: null, unsent: {} }) }) },
]
