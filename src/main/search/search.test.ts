import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aClient, aComplaint, aDraft, anArea, aSession, change } from '../../../test/helpers/factories'
import { openTestPractice, type TestPractice } from '../../../test/helpers/practice'
import type { SessionContent } from '../../shared/contract/session-content'
import { fold } from '../../shared/domain/search-fold'
import { indexQuery, indexWords, searchable, termsOf } from '../../shared/domain/search-words'
import { indexPending } from './index-sessions'
import { markOldAddenda } from './old-addenda'

let practice: TestPractice
let clientId: number
beforeEach(async () => {
  practice = openTestPractice()
  clientId = (await aClient(practice.call)).id
})
afterEach(() => practice.close())

const notes = (told: string) => ({ notes: { told, found: '', done: '', plan: '' } })
const find = async (text: string) => (await practice.call('search.find', { text, places: [], limit: 50 })).sessions
const idsOf = async (text: string) => (await find(text)).map(({ id }) => id)
const inClient = (text: string) => practice.call('search.inClient', { clientId, text })
const index = () => {
  while (indexPending(practice.orm));
}
const waiting = () => practice.db.prepare('select session_id from search_pending order by 1').pluck().all()

/** A draft that answers to what is typed, beside one that does not, first read from its text and then by the index. */
async function expectFound(content: Partial<SessionContent>, typed: readonly string[], not: readonly string[] = []): Promise<void> {
  const { id } = await aDraft(practice.call, clientId, content)
  await aDraft(practice.call, clientId, { complaintId: null, ...notes('Slept well, walked a lot.') })
  for (const state of ['waiting', 'indexed']) {
    if (state === 'indexed') index()
    for (const text of typed) {
      expect(await idsOf(text), `${state}: ${text}`).toEqual([id])
      expect(await inClient(text), `${state}: ${text} in the client`).toEqual([id])
    }
    for (const text of not) expect(await idsOf(text), `${state}: not ${text}`).toEqual([])
  }
}

describe('what is found', () => {
  it.each<[what: string, told: string, typed: string[], not: string[]]>([
    ['Latin with accents', 'Zoë’s café, naïve Ærøskøbing', ['zoe', 'Zoës', 'CAFE', 'café', 'naive', 'aero', 'caf zo'], ['afe', 'zoe tea']],
    ['words with hyphens, whole and in parts', 'tight hip-flexor at L4-5', ['hip-flexor', 'hipflexor', 'flexor', 'hip flex', 'l4-5'], ['lexor']],
    ['words of more than ten letters', 'sternocleidomastoid', ['sternocleidomastoid', 'sternocleid', 'sternocl'], ['sternocleidox']],
    ['Arabic, in either spelling and without its article', 'أحمد: ألم في العضلة وبالكتف', ['أحمد', 'احمد', 'العضلة', 'عضله', 'عض', 'الكتف', 'كتف'], ['ضلة']],
    ['Arabic with its vowels', 'العَضَلَة', ['العضلة', 'عضلة'], []],
    ['Chinese within a sentence', '患者自述腰部疼痛三天，背部紧', ['腰', '腰部', '腰部疼', '部疼痛三', '疼痛 腰部'], ['腰痛', '部腰', '腰部紧']],
    ['Chinese beside Latin', '针刺LI4合谷10分钟', ['li4', '合谷', '10', 'LI4合谷'], ['谷合']],
    ['Japanese and Korean', '肩こりがひどい 어깨가 아프다', ['肩こり', 'こり', '어깨', '깨가'], ['りこ']],
    ['Thai, which has no blanks', 'ปวดหลังส่วนล่าง', ['ปวด', 'หลัง'], ['งหล']],
    ['Hindi, whose vowels are marks', 'कमर में दर्द', ['कमर', 'दर्द', 'दर'], ['मर']],
    ['digits of any script', 'أسبوع ٣٢', ['32', '٣٢'], []],
  ])('%s', async (_what, told, typed, not) => {
    await expectFound(notes(told), typed, not)
  })

  it('points by code, pinyin, characters and English', async () => {
    await expectFound({ points: [{ code: 'LI4', side: 'left', needles: 1, details: {} }] }, ['LI4', 'li-4', 'hegu', 'hé', '合谷', '谷', 'joining'])
  })

  it('areas, muscles, techniques, stamps, activities, lots and the complaint', async () => {
    const { id: complaintId } = await aComplaint(practice.call, clientId, { title: 'Frozen shoulder' })
    await expectFound(
      {
        complaintId,
        areas: [anArea('levator-scapulae-left')],
        work: [{ therapyId: 'sports-massage', regionId: 'calf-left', muscleId: null, details: { technique: ['friction'] } }],
        stamps: [{ kind: 'trigger-point', view: 'back', x: -40, y: 210, regionId: 'levator-scapulae-left', muscleId: 'levator-scapulae', note: 'to the temple' }],
        activities: [{ id: '019a0000-0000-7000-8000-0000000000a1', text: 'Carry the twins', score: 4, carriedOn: null }],
        lots: [{ kind: 'blade', brand: 'Feather', lot: 'F-22', expiresOn: null }],
      },
      ['levator', 'calf', 'friction', 'temple', 'twins', 'f-22', 'f22', 'feather', 'frozen shou', 'levator twins'],
    )
  })

  it.each(['', ' ', '***', '"', '%', '_', '()', '😀', '\u200f\u200e', '«…»'])('nothing for %o, and no session of a client is left out', async (typed) => {
    const { id } = await aDraft(practice.call, clientId, notes('100% "better" (*) 😀'))
    index()
    expect(await practice.call('search.find', { text: typed, places: [], limit: 50 })).toEqual({ sessions: [], more: false, places: [], indexing: false })
    expect(await inClient(typed)).toEqual([id])
  })

  it.each(['NEAR(', 'AND OR NEAR( "', 'words:better', '-better', 'bet*', '"bet"', "b' OR '1'='1", 'x'.repeat(200), 'a '.repeat(100), '\u0301', 'b\u0301', '\u{2b820}', 'ᦰ'])('takes %o for plain text', async (typed) => {
    await aDraft(practice.call, clientId, notes('better'))
    for (const state of ['waiting', 'indexed']) {
      if (state === 'indexed') index()
      const hits = await idsOf(typed)
      expect(hits.length, state).toBe(['-better', 'bet*', '"bet"', 'b\u0301'].includes(typed) ? 1 : 0)
    }
  })

  it('more than 200 letters are refused, not cut', async () => {
    expect(await practice.refusal('search.find', { text: 'x'.repeat(201), places: [], limit: 50 })).toMatchObject({ code: 'invalid_input', fields: { text: expect.stringContaining('201') } })
  })

  it('every letter that SQLite could take for a blank', () => {
    const letters = Array.from({ length: 0x11_00_00 }, (_, code) => (code >= 0xd8_00 && code < 0xe0_00 ? '' : String.fromCodePoint(code)))
      .filter((letter) => /^[\p{L}\p{N}\p{M}]$/u.test(letter) && fold(letter) === letter)
      // Of the two scripts that have most letters every hundredth.
      .filter((letter, at) => at % 100 === 0 || !/[\p{Script=Han}\p{Script=Hangul}]/u.test(letter))
    const insert = practice.db.prepare('insert into session_search (rowid, words) values (?, ?)')
    const ask = practice.db.prepare('select 1 from session_search where rowid = ? and session_search match ?').pluck()
    const word = (letter: string) => `q${letter}q`
    practice.db.transaction(() => {
      for (const [at, letter] of letters.entries()) insert.run(at + 1, indexWords(searchable([word(letter)])))
    })()
    const lost = letters.filter((letter, at) => ask.get(at + 1, indexQuery(termsOf(word(letter)))) !== 1)
    expect(letters.length).toBeGreaterThan(20_000)
    expect(lost).toEqual([])
  }, 60_000)
})

describe('the order', () => {
  it('is by day, newest first, whenever it was written; 50 are shown', async () => {
    for (let day = 1; day <= 28; day += 1) await aDraft(practice.call, clientId, { heldOn: `2026-01-${String(29 - day).padStart(2, '0')}`, ...notes('knee') })
    index()
    for (let day = 1; day <= 22; day += 1) await aDraft(practice.call, clientId, { heldOn: `2025-12-${String(day).padStart(2, '0')}`, ...notes('knee') })
    const fifty = await practice.call('search.find', { text: 'knee', places: [], limit: 50 })
    expect(fifty).toMatchObject({ more: false, indexing: false })
    const days = fifty.sessions.map(({ heldOn }) => heldOn)
    expect(days).toHaveLength(50)
    expect(days).toEqual(days.toSorted().toReversed())
    await aDraft(practice.call, clientId, { heldOn: '2024-01-01', ...notes('knee') })
    const more = await practice.call('search.find', { text: 'knee', places: [], limit: 50 })
    expect([more.sessions.length, more.more]).toEqual([50, true])
    expect(more.sessions).toEqual(fifty.sessions)
    expect((await inClient('knee')).length).toBe(51)
  })
})

describe('a word that is longer than the index knows', () => {
  it('is looked for in as many sessions as begin so, newest first', async () => {
    const ids: number[] = []
    for (let count = 0; count < 130; count += 1) {
      const { id } = await aDraft(practice.call, clientId, notes(count % 2 === 0 ? 'sternocleidomastoid' : 'sternocleidopathy'))
      if (count % 2 === 0) ids.push(id)
    }
    index()
    const found = await practice.call('search.find', { text: 'sternocleidom', places: ['sternocleidom'], limit: 50 })
    expect(found.sessions.map(({ id }) => id)).toEqual(ids.toReversed().slice(0, 50))
    expect(found).toMatchObject({ more: true, places: [{ text: 'sternocleidom', count: 65 }] })
    expect((await inClient('sternocleidom')).toSorted((a, b) => a - b)).toEqual(ids)
  })
})

describe('the index', () => {
  it('is right at once after every change, before and after it was brought up to date', async () => {
    const { id } = await aDraft(practice.call, clientId, notes('hamstring'))
    expect(await idsOf('hamstring')).toEqual([id])
    index()
    expect(waiting()).toEqual([])
    await change(practice.call, { id }, notes('quadriceps'))
    for (const _state of ['waiting', 'indexed']) {
      expect([await idsOf('hamstring'), await idsOf('quadriceps')]).toEqual([[], [id]])
      index()
    }
    await practice.call('sessions.discard', { id })
    for (const _state of ['waiting', 'indexed']) {
      expect([await idsOf('quadriceps'), await inClient('quadriceps'), await inClient('')]).toEqual([[], [], []])
      index()
    }
    await practice.call('sessions.restore', { id })
    for (const _state of ['waiting', 'indexed']) {
      expect(await idsOf('quadriceps')).toEqual([id])
      index()
    }
  })

  it('holds what was added to a signed note, as a field of its own; a withdrawn session is found by it as by its notes', async () => {
    const { id } = await aSession(practice.call, clientId, notes('hamstring'))
    index()
    await practice.call('sessions.addAddendum', { id, text: 'She rang: the headache went.\nNo bruise. 头痛', reason: '' })
    const everyWay = ['headache', 'bruise', '头痛', 'hamstring headache']
    const expectAll = async (when: string) => {
      for (const state of ['waiting', 'indexed']) {
        for (const text of everyWay) expect([await idsOf(text), await inClient(text)], `${when}, ${state}: ${text}`).toEqual([[id], [id]])
        index()
      }
    }
    await expectAll('added')
    expect((await find('headache'))[0]?.snippet).toMatchObject({ field: 'addendum', text: 'She rang: the headache went. No bruise. 头痛' })
    await practice.call('sessions.withdraw', { id, reason: 'The wrong client.' })
    await expectAll('withdrawn')
  })

  it('is given the addenda of an old practice once', async () => {
    const { id } = await aSession(practice.call, clientId, notes('hamstring'))
    await aSession(practice.call, clientId, notes('calf'))
    await practice.call('sessions.addAddendum', { id, text: 'The headache went.', reason: '' })
    index()
    // As an older Levator left it: the session is indexed without what was added.
    practice.db.prepare('update session_search set words = ? where rowid = ?').run('hamstring', id)
    expect(await idsOf('headache')).toEqual([])
    expect(markOldAddenda(practice.orm)).toBe(true)
    expect(waiting()).toEqual([id])
    index()
    expect(await idsOf('headache')).toEqual([id])
    expect(markOldAddenda(practice.orm)).toBe(false)
    expect(waiting()).toEqual([])
  })

  it('follows the title of a complaint', async () => {
    const complaint = await aComplaint(practice.call, clientId, { title: 'Stiff neck' })
    const { id } = await aSession(practice.call, clientId, { complaintId: complaint.id })
    index()
    await practice.call('complaints.update', { id: complaint.id, changes: { title: 'Wry neck' } })
    for (const _state of ['waiting', 'indexed']) {
      expect([await idsOf('stiff'), await idsOf('wry')]).toEqual([[], [id]])
      index()
    }
  })

  it('forgets nothing when a piece of work fails in the middle', async () => {
    const ids = [await aDraft(practice.call, clientId, notes('hip')), await aDraft(practice.call, clientId, notes('hip'))].map(({ id }) => id)
    practice.db.exec(`create trigger fault before delete on search_pending when old.session_id = ${ids[0]} begin select raise(abort, 'the disk is gone'); end`)
    expect(index).toThrow('the disk is gone')
    expect(waiting()).toEqual(ids)
    expect(await idsOf('hip')).toEqual(ids.toReversed())
    practice.db.exec('drop trigger fault')
    index()
    expect(waiting()).toEqual([])
    expect(await idsOf('hip')).toEqual(ids.toReversed())
  })

  it('of an old practice is made in pieces, the newest first, and the answer says so meanwhile', async () => {
    const ids: number[] = []
    for (let count = 0; count < 60; count += 1) ids.push((await aDraft(practice.call, clientId, notes('elbow'))).id)
    const before = await practice.call('search.find', { text: 'elbow', places: [], limit: 50 })
    expect(before.indexing).toBe(true)
    expect(before.sessions.map(({ id }) => id).toSorted((a, b) => a - b)).toEqual(ids.slice(10))
    expect(await inClient('elbow')).toHaveLength(60)
    index()
    expect(await practice.call('search.find', { text: 'elbow', places: [], limit: 50 })).toMatchObject({ indexing: false, more: true })
  })

  it('keeps no word that can be read of the notes of a discarded draft', async () => {
    const { id } = await aDraft(practice.call, clientId, notes('hamstring'))
    index()
    await practice.call('sessions.discard', { id })
    index()
    expect(practice.db.prepare("select count(*) from session_search where session_search match 'hamstring'").pluck().get()).toBe(0)
  })
})

describe('the snippet', () => {
  it('shows the words around what was found as they were written, and says where it stands', async () => {
    const told = `${'Slept badly again. '.repeat(20)}Pain in the Élbow\nwhen lifting; elbows ache.${' Works long hours.'.repeat(20)}`
    await aDraft(practice.call, clientId, { notes: { told: '', found: told, done: '', plan: 'no elbow' } })
    const [hit] = await find('elbow ach')
    const { snippet } = hit ?? expect.unreachable()
    expect(snippet).toMatchObject({ field: 'found', cutBefore: true, cutAfter: true })
    expect(snippet.text).toContain('Pain in the Élbow when lifting; elbows ache.')
    expect(snippet.ranges.map(([from, to]) => snippet.text.slice(from, to))).toEqual(['Élbow', 'elbow', 'ach'])
    expect(snippet.text.length).toBeLessThanOrEqual(132)
  })

  it.each([
    ['腰部', '患者自述腰部疼痛三天', ['腰部']],
    ['عضله', 'ألم في العَضَلَة', ['عَضَلَة']],
    ['flexor', 'tight hip-flexor', ['flexor']],
    ['hipfl', 'tight hip-flexor', ['hip-fl']],
    ['cafe', 'cafe\u0301 😀 café', ['café', 'café']],
    ['l45', 'at L4-5', ['L4-5']],
  ])('marks %s', async (typed, told, marked) => {
    await aDraft(practice.call, clientId, notes(told))
    const [hit] = await find(typed)
    const { snippet } = hit ?? expect.unreachable()
    expect(snippet.ranges.map(([from, to]) => snippet.text.slice(from, to))).toEqual(marked)
  })

  it('comes with the number of sessions of each point and area asked for beside it', async () => {
    for (const code of ['LI4', 'LI4', 'LI11']) await aDraft(practice.call, clientId, { points: [{ code, side: 'left', needles: 1, details: {} }] })
    const { places } = await practice.call('search.find', { text: 'li', places: ['LI4 Hegu', 'LI1 Shangyang', 'LI11 Quchi'], limit: 50 })
    expect(places).toEqual([{ text: 'LI4 Hegu', count: 2 }, { text: 'LI11 Quchi', count: 1 }])
  })

  it('counts beside it no session twice and none that was discarded, whether the index has them or not', async () => {
    const texts = ['LI4 Hegu', 'Levator scapulae (neck–shoulder angle)']
    const content = { points: [{ code: 'LI4', side: 'left', needles: 1, details: {} }], areas: [anArea('levator-scapulae-left')] } satisfies Partial<SessionContent>
    const { id } = await aDraft(practice.call, clientId, content)
    await aDraft(practice.call, clientId, content)
    const counts = async () => (await practice.call('search.find', { text: '', places: texts, limit: 50 })).places
    const expectCounts = async (count: number) => {
      for (const state of ['waiting', 'indexed']) {
        expect(await counts(), state).toEqual(texts.map((text) => ({ text, count })))
        index()
      }
    }
    await expectCounts(2)
    await aDraft(practice.call, clientId, content)
    await expectCounts(3)
    await practice.call('sessions.discard', { id })
    await expectCounts(2)
  })

  it('is of the field that holds most of what was typed', async () => {
    await aDraft(practice.call, clientId, { ...notes('Left calf.'), areas: [anArea('levator-scapulae-left')], points: [{ code: 'LI4', side: 'left', needles: 1, details: {} }] })
    const fields = await Promise.all(['calf', 'levator', 'hegu', 'levator scap'].map(async (typed) => (await find(typed))[0]?.snippet.field))
    expect(fields).toEqual(['told', 'area', 'point', 'area'])
  })
})
