import { describe, expect, it } from 'vitest'
import { acupoints, type Acupoint, readPointCode } from '../reference/acupoints'
import { findPoints } from './find-points'
import { fold } from './search-fold'

const codes = (typed: string) => findPoints(typed).map(({ code }) => code)
const bare = (text: string) => fold(text).replaceAll(' ', '')

/** All names a point goes by, apart from its codes. */
function namesOf(point: Acupoint): string[] {
  const given = [point.pinyin, point.pinyinTone, point.hanzi, point.hanziTraditional, point.english, ...point.aliases]
  return [...new Set(given.filter((name) => name !== null))]
}

/** As people type the same name: other case, parted, without tones, with the word for point. */
function spellingsOf(name: string): string[] {
  if (/\p{Script=Han}/u.test(name)) return [name, `${name}穴`]
  return [name, name.toUpperCase(), fold(name), ` ${name} `, name.normalize('NFD'), ...(name.includes(' ') ? [] : [`${name.slice(0, 2)} ${name.slice(2)}`])]
}

const rivals = Map.groupBy(acupoints.points.flatMap((point) => namesOf(point).map((name) => ({ name: bare(name), code: point.code }))), ({ name }) => name)
const namesakes = (name: string) => new Set(rivals.get(bare(name))?.map(({ code }) => code))

describe('all 399 points', () => {
  it.each(acupoints.points.map((point) => [point.code, point] as const))('%s is found by every name it has', (code, point) => {
    for (const name of namesOf(point)) {
      const among = namesakes(name)
      for (const typed of spellingsOf(name)) expect([typed, codes(typed).slice(0, among.size)]).toEqual([typed, expect.arrayContaining([code])])
    }
  })

  it.each(acupoints.points.map((point) => [point.code, point] as const))('%s is found by its codes', (code, point) => {
    const letters = code.startsWith('EX-') ? [] : (acupoints.channels.find(({ id }) => id === point.channel)?.otherCodes ?? [])
    const spelt = [code, code.toLowerCase(), code.replace(/(\d+)$/, ' $1'), code.replace(/(\d+)$/, '-$1'), code.replaceAll('-', ''), ...letters.flatMap((other) => [`${other}${point.number}`, `${other}-${point.number}`])]
    for (const typed of spelt) expect([typed, findPoints(typed)[0]?.code]).toEqual([typed, code])
  })

  it.each(acupoints.points.filter(({ pinyinTone }) => pinyinTone !== null).map((point) => [point.code, point.pinyinTone ?? ''] as const))(
    '%s comes first of its toneless namesakes when typed with tones, %s',
    (code, toned) => {
      const same = acupoints.points.filter(({ pinyinTone }) => pinyinTone?.toLowerCase() === toned.toLowerCase()).map((point) => point.code)
      expect(codes(toned).slice(0, same.length)).toContain(code)
    },
  )

  it('reads every code that the record itself reads', () => {
    for (const typed of ['UB 60', 'Ren-17', 'sj5', 'LI 04', 'ex hn3', 'Kid3', 'du20', 'ＬＩ４']) {
      expect([typed, findPoints(typed)[0]?.code]).toEqual([typed, readPointCode(typed)?.code])
    }
  })
})

describe('the order of what is found', () => {
  it('goes by number within a channel', () => {
    expect(codes('li').slice(0, 20)).toEqual(Array.from({ length: 20 }, (_, at) => `LI${at + 1}`))
    expect(codes('li1').slice(0, 11)).toEqual(['LI1', ...Array.from({ length: 10 }, (_, at) => `LI${at + 10}`)])
    expect(codes('ren').slice(0, 3)).toEqual(['CV1', 'CV2', 'CV3'])
    expect(codes('he').slice(0, 2)).toEqual(['HT1', 'HT2'])
    expect(codes('re')[0]).toBe('ST9')
  })

  it.each([
    ['hegu', 'LI4'], ['hégǔ', 'LI4'], ['he gu', 'LI4'], ['合谷', 'LI4'], ['joining valley', 'LI4'], ['valley joi', 'LI4'], ['yint', 'EX-HN3'], ['gv29', 'EX-HN3'],
    ['hn3', 'EX-HN3'], ['fútù', 'ST32'], ['fútū', 'LI18'], ['renzhong', 'GV26'], ['bladder foot', 'BL61'], ['gallbladder shoulder', 'GB21'], ['nvxi', null], ['雲門', 'LU2'], ['渊液', 'GB22'],
    ['elbow li', 'LI11'], ['tongli', 'HT5'], ['qqq', null], ['  ', null], ['li99', null], ['hegu shoulder', null],
  ])('%s: %s', (typed, code) => expect(findPoints(typed)[0]?.code ?? null).toBe(code))

  it.each(['Erjian', 'Futu', 'Juliao', 'Wangu', 'Zhongzhu', 'Zhongdu', 'Yinjiao', 'Zigong'])('%s is two points, both on top', (name) => {
    const found = findPoints(name).slice(0, 2)
    expect(found.map(({ pinyin }) => pinyin)).toEqual([name, name])
    expect(new Set(found.map(({ code }) => code)).size).toBe(2)
  })

  it('finds every channel and every region by its name, and nothing of the others', () => {
    for (const { id, name, hanzi } of acupoints.channels) {
      const ofChannel = acupoints.points.filter(({ channel }) => channel === id).map(({ code }) => code)
      expect([name, codes(name)]).toEqual([name, expect.arrayContaining(ofChannel)])
      expect([hanzi, codes(hanzi)]).toEqual([hanzi, expect.arrayContaining(ofChannel)])
    }
    for (const { id, label } of acupoints.regions) {
      const inRegion = acupoints.points.filter(({ region }) => region === id).map(({ code }) => code)
      const [first = ''] = label.split(/ \(/)
      expect([first, codes(first)]).toEqual([first, expect.arrayContaining(inRegion)])
    }
  })
})
