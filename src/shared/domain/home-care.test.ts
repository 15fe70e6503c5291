import { describe, expect, it } from 'vitest'
import type { Phrase } from '../contract/phrases'
import type { SessionContent } from '../contract/session-content'
import { anArea } from '../../../test/helpers/factories'
import { anatomy } from '../reference/anatomy'
import { redFlagById, safety } from '../reference/safety'
import { therapies } from '../reference/therapies'
import { blankArea, blankSession } from './blank-entries'
import { aftercareGiven, helpSigns, homeCareText, treatedRegions } from './home-care'

const content = (changes: Partial<SessionContent>): SessionContent => ({ ...blankSession({ complaintId: null, heldOn: '2026-11-22', startTime: '14:00' }), ...changes })
const notes = (plan: string) => ({ told: '', found: '', done: '', plan })
const wet = { therapyId: 'wet-cupping', details: {} }

const phrase = (text: string, changes: Partial<Phrase> = {}): Phrase => ({
  id: text.toLowerCase(),
  title: text,
  text,
  notes: ['plan'],
  effects: {},
  origin: 'shipped',
  therapyIds: ['wet-cupping'],
  uses: 0,
  lastUsedAt: null,
  hidden: false,
  ...changes,
})

describe('the words of a home-care sheet', () => {
  it('are the plan, then what fits the therapies, each as a line', () => {
    expect(homeCareText(content({ notes: notes(' Heat.\nRest. '), therapies: [wet] }), [phrase('Keep dry.'), phrase('No sun.')])).toBe('Heat.\nRest.\nKeep dry.\nNo sun.')
  })

  it.each([
    ['of another therapy', phrase('X', { therapyIds: ['acupuncture'] })],
    ['for any therapy, such as when to come again', phrase('X', { therapyIds: [] })],
    ['put away', phrase('X', { hidden: true })],
    ['for another note', phrase('X', { notes: ['found'] })],
    ['with a blank', phrase('X {minutes} minutes')],
    ['that stands in the plan already', phrase('Heat')],
  ])('no phrase %s', (_what, one) => {
    expect(homeCareText(content({ notes: notes('Heat at home.'), therapies: [wet] }), [one])).toBe('Heat at home.')
  })

  it('are none without plan and phrases', () => expect(homeCareText(content({ notes: notes('  ') }), [])).toBe(''))
})

describe('what was done', () => {
  it('places of areas, work, cups and needles once each; scars and places to avoid were not treated', () => {
    const place = { view: 'back' as const, x: 0, y: 100 }
    const stamp = (kind: 'needle' | 'scar' | 'avoid', regionId: string) => ({ ...place, kind, regionId, muscleId: null, note: '' })
    const treated = content({
      areas: [blankArea('upper-trapezius-left')],
      work: [{ therapyId: 'wet-cupping', regionId: 'upper-trapezius-left', muscleId: null, details: {} }],
      cups: [{ therapyId: 'wet-cupping', ...place, regionId: 'sacrum', details: {} }],
      stamps: [stamp('needle', 'calf-left'), stamp('scar', 'shin-left'), stamp('avoid', 'shin-right')],
    })
    expect(treatedRegions(treated)).toEqual(['upper-trapezius-left', 'sacrum', 'calf-left'])
  })

  it('does not call a place treated that was only carried over from the visit before', () => {
    const session = blankSession({ complaintId: null, heldOn: '2026-03-02', startTime: '14:00' })
    const carried = { tensionArrival: 3, tensionCarriedOn: '2026-02-02' } as const
    const areas = [anArea('upper-trapezius-left', carried), anArea('upper-trapezius-right', { ...carried, tensionEnd: 1 }), anArea('sacrum'), anArea('calf-left', { ...carried, painArrival: 4 })]
    expect(treatedRegions({ ...session, areas })).toEqual(['upper-trapezius-right', 'sacrum', 'calf-left'])
  })

  it('aftercare as ticked, and none where none was', () => {
    const cupped = { therapyId: 'wet-cupping', details: { aftercare: ['keep-dry', 'rest'] } }
    expect(aftercareGiven(content({ therapies: [cupped, { therapyId: 'acupuncture', details: {} }, { therapyId: 'dry-cupping', details: { aftercare: [] } }] }))).toEqual([
      { therapyId: 'wet-cupping', itemIds: ['keep-dry', 'rest'] },
    ])
  })
})

describe('signs that ask for help', () => {
  const all = helpSigns(anatomy.areas.map(({ id }) => id), therapies().map(({ id }) => id))

  it('are those of the safety vocabulary, word for word, with its urgency and sources', () => {
    for (const { id, text, action, sourceIds } of all) {
      const known = redFlagById(id)
      const alert = safety.treatmentAlerts.find((it) => it.id === id)
      expect({ text, action, sourceIds }).toEqual({ text: known?.label ?? alert?.signs, action: known?.action ?? alert?.action, sourceIds: known?.source ?? alert?.source })
    }
    // 15 of 26 red flags can be noticed by oneself; 2 of 4 alerts are for after the visit.
    expect(all).toHaveLength(17)
  })

  it('fit the place and the therapy', () => {
    const ids = (areaIds: string[], therapyIds: string[]) => helpSigns(areaIds, therapyIds).map(({ id }) => id)
    expect(ids(['posterior-neck'], [])).toContain('severe-headache')
    expect(ids(['posterior-neck'], [])).not.toContain('saddle-numbness')
    expect(ids(['lumbar-spine'], [])).toContain('saddle-numbness')
    expect(ids([], ['wet-cupping'])).toEqual(['wound-infection'])
    expect(ids([], ['acupuncture'])).toEqual(['suspected-pneumothorax'])
    expect(ids(['calf'], ['sports-massage'])).toEqual([])
  })
})
