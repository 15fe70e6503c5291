import { describe, expect, it } from 'vitest'
import { documentFileName } from './file-name'

describe('name of a saved document', () => {
  it.each([
    ['Sara', 'Haddad', '2026-11-22 Progress S-H'],
    ['Siobhán', 'O’Brien', '2026-11-22 Progress S-O'],
    ['ليلى', 'الحداد', '2026-11-22 Progress ل-ح'],
    ['雨桐', '陈', '2026-11-22 Progress 陈'],
    ['../..', 'a/b\\c:*?"<>|', '2026-11-22 Progress A'],
    ['\u202eZoë', '', '2026-11-22 Progress Z'],
    ['', '', '2026-11-22 Progress'],
  ])('of %j %j is %j: initials only, safe everywhere', (givenName, familyName, expected) => {
    expect(documentFileName('progress', '2026-11-22', { givenName, familyName, preferredName: '' })).toBe(expected)
  })

  it('says what it is in a plain word', () => {
    expect(documentFileName('session', '2026-11-08', { givenName: 'Sara', familyName: 'Haddad', preferredName: '' })).toBe('2026-11-08 Session S-H')
  })
})
