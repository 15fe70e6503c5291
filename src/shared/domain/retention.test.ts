import { describe, expect, it } from 'vitest'
import { pastOn } from './retention'

const usual = { adultYears: 8, minorsUntilAge: 25 }

describe('until when a record is kept', () => {
  it.each([
    ['an adult', { bornOn: '1984-03-02', lastContactOn: '2018-05-04' }, '2026-05-04'],
    ['somebody without a birth date', { bornOn: null, lastContactOn: '2018-05-04' }, '2026-05-04'],
    ['a child of nine: to the 25th birthday', { bornOn: '2009-03-02', lastContactOn: '2018-05-04' }, '2034-03-02'],
    ['last seen at 17: to the 26th', { bornOn: '2001-03-02', lastContactOn: '2018-05-04' }, '2027-03-02'],
    ['last seen on the day before the 18th birthday', { bornOn: '2000-05-05', lastContactOn: '2018-05-04' }, '2026-05-05'],
    ['last seen on the 18th birthday', { bornOn: '2000-05-04', lastContactOn: '2018-05-04' }, '2026-05-04'],
    ['born on 29 February', { bornOn: '2008-02-29', lastContactOn: '2018-05-04' }, '2033-03-01'],
    ['last seen on 29 February', { bornOn: null, lastContactOn: '2020-02-29' }, '2028-02-29'],
  ])('%s', (_who, kept, day) => {
    expect(pastOn(kept, usual)).toBe(day)
  })

  it('is the later of both rules for a minor', () => {
    expect(pastOn({ bornOn: '2009-03-02', lastContactOn: '2018-05-04' }, { adultYears: 20, minorsUntilAge: 25 })).toBe('2038-05-04')
  })

  it('is never without a rule', () => {
    const adult = { bornOn: '1984-03-02', lastContactOn: '2018-05-04' }
    const child = { bornOn: '2009-03-02', lastContactOn: '2018-05-04' }
    expect(pastOn(adult, { adultYears: null, minorsUntilAge: 25 })).toBeNull()
    expect(pastOn(child, { adultYears: null, minorsUntilAge: 25 })).toBe('2034-03-02')
    expect(pastOn(child, { adultYears: 8, minorsUntilAge: null })).toBe('2026-05-04')
    expect(pastOn(child, { adultYears: null, minorsUntilAge: null })).toBeNull()
  })
})
