import type { Input, Path } from '../../src/shared/contract'
import type { SessionContent } from '../../src/shared/contract/session-content'
import { aClient, aComplaint, aCondition, aConsent, aDraft, anArea, aSession } from './factories'
import { optionsFor } from './document-options'
import type { TestPractice } from './practice'

/** What the samples name: client 1 with a complaint, a consent and five sessions, one of each state. */
export async function fillForSamples({ call }: Pick<TestPractice, 'call'>): Promise<void> {
  const client = await aClient(call)
  await aComplaint(call, client.id)
  await aDraft(call, client.id)
  await aSession(call, client.id, { areas: [anArea('levator-scapulae-left', { tensionArrival: 3 })] })
  await call('supplies.add', box)
  await call('sessions.discard', { id: (await aDraft(call, client.id)).id })
  await aConsent(call, client.id)
  await call('sessions.amend', { id: (await aSession(call, client.id)).id, reason })
  await call('sessions.withdraw', { id: (await aSession(call, client.id)).id, reason })
}

const reason = 'Left and right were mixed up.'

const box = { kind: 'blade', brand: 'Feather', lot: 'F-22', expiresOn: '2027-01-31' } as const
const draft = { id: 1, revision: 1 }
const signed = { id: 2 }
const discarded = { id: 3 }
const amending = { id: 4 }
const withdrawn = { id: 5 }

const details = {
  givenName: 'Amina',
  familyName: 'El-Sayed',
  preferredName: 'Mina',
  pronouns: 'she/her',
  bornOn: '1984-02-29',
  sex: 'female',
  phone: '+44 20 7946 0018',
  email: 'amina@example.org',
  address: '1 Sample Street',
  emergencyName: 'Omar',
  emergencyPhone: '+44 20 7946 0019',
  emergencyRelation: 'brother',
  gpName: 'Dr Hughes',
  gpPractice: 'Bridge Surgery',
  occupation: 'violinist',
  notes: 'Prefers mornings.',
  figure: 'female',
} as const

const complaintDetails: Input<'complaints.create'>['details'] = {
  title: 'Stiff neck',
  areaIds: ['levator-scapulae'],
  side: 'left',
  onsetId: 'sudden',
  startedOn: '2026-01-10',
  causeIds: ['anxiety-low-mood'],
  aggravatingIds: ['agg-bending'],
  easingIds: ['ease-acupuncture'],
  effects: [{ effectId: 'childcare', rating: 4 }],
  redFlagIds: ['night-pain'],
  redFlagsAskedOn: '2026-01-12',
  history: 'After a long drive.',
  goal: 'Turn the head while parking.',
  plan: 'Six weekly sessions.',
  plannedSessions: 6,
}

const content: SessionContent = {
  complaintId: 1,
  heldOn: '2026-03-02',
  startTime: '09:00',
  endTime: '10:00',
  healthChecked: 'unchanged',
  therapies: [{ therapyId: 'acupuncture', details: { manipulation: ['twirl'], 'needles-removed': 1, retention: 20, 'needle-lot': 'A1', 'de-qi': true } }],
  areas: [
    anArea('levator-scapulae-left', {
      tensionArrival: 3, tensionEnd: 2, tensionCarriedOn: '2026-02-01', painArrival: 6, painEnd: 4, painCarriedOn: '2026-02-01',
      findings: { 'tenderness-0-4': 'tenderness-0-4-2' },
    }),
  ],
  pain: { arrival: 6, end: 4, carriedOn: '2026-02-01' },
  movements: [
    {
      movementId: 'cervical-rotation', side: 'left', before: 45, after: 60, carriedOn: '2026-02-01', coarse: 'better', limitedBy: 'stiffness',
      findings: { 'end-feel': 'end-feel-capsular' },
    },
  ],
  work: [{ therapyId: 'sports-massage', regionId: 'levator-scapulae-left', muscleId: 'levator-scapulae', details: { technique: ['friction'], duration: 10 } }],
  points: [{ code: 'LI4', side: 'left', needles: 1, details: { 'needle-diameter': 0.25, 'insertion-angle': ['perpendicular'], 'frequency-low': 2 } }],
  cups: [{ therapyId: 'wet-cupping', view: 'back', x: -20, y: 250, regionId: 'interscapular-left', details: { 'cup-diameter': 50, 'blood-ml-per-cup': 8 } }],
  stamps: [{ kind: 'trigger-point', view: 'back', x: -40, y: 210, regionId: 'levator-scapulae-left', muscleId: 'levator-scapulae', note: 'to the temple' }],
  strokes: [{ view: 'back', path: '-400,2100,50 -390,2140,61' }],
  scores: [{ measureId: 'nrs-work', value: 4, carriedOn: '2026-02-01' }],
  activities: [{ id: '019a0000-0000-7000-8000-0000000000a1', text: 'Carry the twins', score: 4, carriedOn: '2026-02-01' }],
  lots: [{ kind: 'blade', brand: 'Feather', lot: 'F-22', expiresOn: '2027-01-31' }],
  alertIds: ['faint'],
  overrides: [{ noticeId: 'alert.faint', reason: 'Laid flat, felt well after ten minutes.' }],
  notes: { told: 'Better.', found: 'Tight.', done: 'Needled.', plan: 'Again.' },
  nextVisit: { kind: 'weeks', weeks: 2 },
}

const phraseDetails: Input<'phrases.create'> = {
  title: 'Ice',
  text: 'Ice for ___ minutes.',
  notes: ['plan'],
  effects: { details: { response: ['relaxed'] }, nextVisit: { kind: 'weeks', weeks: 3 } },
}

const settings = {
  practiceName: 'Bridge Practice',
  therapistName: 'Ines Duarte',
  qualification: 'BSc',
  registration: 'R-1',
  address: '2 Sample Street',
  phone: '+44 20 7946 0020',
  email: 'ines@example.org',
  paper: 'A4',
  autoLockMinutes: 5,
  signWithPassphrase: false,
  bloodCeilingMl: 250,
  cuppingIntervalDays: 28,
  thresholds: { psfs: 2 },
  retention: { adultYears: 8, minorsUntilAge: 25 },
} as const

/** A valid input for every operation, with every field filled in: what is malformed is made from it. */
export const samples: { [P in Path]: Input<P> } = {
  'access.savePackage': { clientId: 1 },
  'access.state': {},
  'access.cancel': {},
  'access.revealLast': {},
  'audit.entries': { filters: { clientId: 1, kind: 'signing', from: '2026-03-01', to: '2026-03-31' }, before: 100, limit: 50 },
  'audit.exportCsv': { filters: { clientId: 1, kind: 'signing', from: '2026-03-01', to: '2026-03-31' } },
  'backups.status': {},
  'backups.list': {},
  'backups.make': {},
  'backups.cancel': {},
  'backups.verify': { seq: 1 },
  'backups.chooseSecondFolder': {},
  'backups.forgetSecondFolder': {},
  'backups.tryRecoveryKey': { recoveryKey: '0000-0000-0000-0000-0000-0000-0000' },
  'clients.list': { archived: false },
  'clients.get': { id: 1 },
  'clients.create': details,
  'clients.update': { id: 1, changes: details },
  'clients.setHealth': {
    id: 1,
    health: {
      conditions: [aCondition('varicose-veins', { areaIds: ['calf'], note: 'worse in summer', sinceOn: '2024-01-01', untilOn: '2025-01-01' })],
      medicines: [{ name: 'Warfarin', conditionId: 'anticoagulants', note: 'evenings' }],
    },
  },
  'clients.archive': { id: 1 },
  'clients.bringBack': { id: 1 },
  'complaints.ofClient': { clientId: 1 },
  'complaints.get': { id: 1 },
  'complaints.create': { clientId: 1, details: complaintDetails },
  'complaints.update': { id: 1, changes: complaintDetails },
  'complaints.close': { id: 1, closedOn: '2026-03-02' },
  'complaints.reopen': { id: 1 },
  'consents.ofClient': { clientId: 1 },
  'consents.give': {
    clientId: 1,
    sessionId: 1,
    kind: 'therapy',
    subjectId: 'wet-cupping',
    manner: 'signed',
    wording: 'I agree to wet cupping today.',
    signature: { width: 600, height: 200, strokes: ['100,900,50 400,300,70'] },
    givenBy: 'Omar El-Sayed',
  },
  'consents.withdraw': { id: 1, note: 'By telephone.' },
  'practice.unseen': { weeks: 8 },
  'practice.reviewsDue': {},
  'practice.weeks': { count: 26 },
  'practice.outcomes': { by: 'area' },
  'practice.helped': {},
  'progress.helped': { clientId: 1 },
  'settings.logo': {},
  'settings.setLogo': { png: null },
  'documents.text': { clientId: 1, kind: 'letter' },
  'documents.saveText': { clientId: 1, kind: 'letter', addressee: 'Dr Hughes\nBridge Surgery', body: 'Thank you for referring Amina.' },
  'documents.clearText': { clientId: 1, kind: 'letter' },
  'documents.events': { clientId: 1, after: 1, limit: 100 },
  'documents.fingerprint': { clientId: 1 },
  'documents.saveBatch': { clientIds: [1], kind: 'progress', options: optionsFor('progress') },
  'documents.batchState': {},
  'documents.cancelBatch': {},
  'documents.prepare': {},
  'documents.print': { document: { kind: 'session', sessionId: 1, options: optionsFor('session') } },
  'documents.savePdf': { document: { kind: 'progress', clientId: 1, options: optionsFor('progress') } },
  'documents.revealLast': {},
  'phrases.list': {},
  'phrases.create': phraseDetails,
  'phrases.update': { id: 'plan-heat', changes: phraseDetails },
  'phrases.remove': { id: 'plan-heat' },
  'phrases.restore': { id: 'plan-heat' },
  'phrases.used': { id: 'responded-well' },
  'progress.ofClient': { clientId: 1 },
  'retention.due': {},
  'retention.marked': {},
  'retention.ofClient': { clientId: 1 },
  'retention.hold': { id: 1, reason: 'A claim is open.' },
  'retention.release': { id: 1 },
  'retention.askErasure': { id: 1, ground: 'client-asked' },
  'retention.cancelErasure': { id: 1 },
  'retention.erase': { id: 1, passphrase: 'correct horse battery staple', name: 'O’Brien' },
  'search.find': { text: 'levator 合谷', places: ['LI4 Hegu', 'Levator scapulae'] },
  'search.inClient': { clientId: 1, text: 'levator' },
  'sessions.start': { clientId: 1, from: 'repeat' },
  'sessions.get': { id: 1 },
  'sessions.undoSteps': { id: 1 },
  'sessions.safetyFacts': { id: 1 },
  'sessions.safetyEvents': { clientId: 1 },
  'sessions.ofRecord': { clientId: 1, after: 1, limit: 20 },
  'sessions.earlierVersions': { clientId: 1 },
  'sessions.save': { ...draft, content, undo: '{"past":[],"future":[]}' },
  'sessions.sign': draft,
  'sessions.signWithPassphrase': { ...draft, passphrase: 'correct horse battery staple' },
  'sessions.reopen': signed,
  'sessions.amend': { ...signed, reason },
  'sessions.leaveAmendment': amending,
  'sessions.addAddendum': { ...signed, text: 'Called: better.\nسؤال', reason },
  'sessions.withdraw': { ...signed, reason },
  'sessions.reinstate': { ...withdrawn, reason },
  'sessions.asSigned': { ...signed, version: 1 },
  'sessions.discard': { id: 1 },
  'sessions.restore': discarded,
  'sessions.ofClient': { clientId: 1 },
  'sessions.flag': { id: 1, pinned: true, starred: false },
  'sessions.discarded': { clientId: 1 },
  'sessions.unfinished': {},
  'sessions.pointHistory': { clientId: 1, before: 1 },
  'sessions.cuppingHistory': { id: 1 },
  'sessions.clientsOfLot': { lot: 'f 22', kind: 'blade' },
  'settings.get': {},
  'settings.update': { changes: settings },
  'settings.preferences': {},
  'settings.setPreferences': { changes: { language: 'en', theme: 'dark' } },
  'supplies.list': { finished: false },
  'supplies.add': { kind: 'needle', brand: 'Seirin', lot: 'S-7', expiresOn: '2028-06-30' },
  'supplies.update': { id: 1, changes: { ...box, lot: 'F-23' } },
  'supplies.finish': { id: 1 },
  'supplies.bringBack': { id: 1 },
  'history.state': {},
  'history.accept': {},
  'vault.state': {},
  'vault.chooseFolder': {},
  'vault.recoveryKey': {},
  'vault.renewRecoveryKey': { passphrase: 'correct horse battery staple' },
  'vault.changePassphrase': { current: 'correct horse battery staple', next: 'seven swans a-swimming north' },
  'vault.computerUnlock': {},
  'vault.allowComputerUnlock': { passphrase: 'correct horse battery staple' },
  'vault.forbidComputerUnlock': {},
  'vault.create': { passphrase: 'correct horse battery staple' },
  'vault.saveRecoveryKey': {},
  'vault.printRecoveryKey': {},
  'vault.confirmRecoveryKey': { groups: [{ position: 1, text: 'ABCD' }] },
  'vault.unlock': { passphrase: 'correct horse battery staple' },
  'vault.lock': {},
  'vault.openDemo': {},
  'vault.removeDemo': {},
  'vault.pageSaved': {},
  'place.last': {},
  'place.keep': { address: '/clients', scrolled: [{ at: '0/1', top: 40 }], focus: { at: '0/2', name: 'Name', selection: [2, 2] }, unsent: { 'clients.new.givenName': 'Ng' } },
}
