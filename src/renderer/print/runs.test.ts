import { describe, expect, it } from 'vitest'
import { langOf, runsOf } from './runs'

describe('runs of one script', () => {
  it.each([
    ['Sara Haddad', ['-Sara Haddad']],
    ['ليلى الحداد', ['ar ليلى الحداد']],
    ['Tension 3, ليلى said: 好 (ok)', ['-Tension 3, ', 'ar ليلى ', '-said: ', 'zh-Hans 好 (', '-ok)']],
    ['12 ℃', ['-12 ℃']],
    ['𠮷野', ['zh-Hans 𠮷野']],
    ['', []],
  ])('of %j', (text, expected) => {
    const runs = runsOf(text)
    expect(runs.map((run) => `${run.script ? `${run.script.lang} ` : '-'}${run.text}`)).toEqual(expected)
    expect(runs.map((run) => run.text).join('')).toBe(text)
  })
})

describe('the language named for a text', () => {
  it.each([
    ['Sara Haddad', 'en', undefined],
    ['Sara Haddad', 'ar', 'en'],
    ['ليلى', 'en', 'ar'],
    ['ليلى', 'ar', undefined],
    ['ليلى', 'zh', 'ar'],
    ['上楼梯', 'zh', undefined],
    ['12–15', 'ar', undefined],
    ['ليلى Haddad', 'en', undefined],
  ] as const)('of %j on a page in %s is %j', (text, page, lang) => expect(langOf(text, page)).toBe(lang))
})
