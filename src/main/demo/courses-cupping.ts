import { blankCondition } from '../../shared/domain/blank-entries'
import type { DetailValue, SessionCup, SessionLot } from '../../shared/contract/session-content'
import type { Course } from './course'

const wetCupping = (cups: number, ml: number): Record<string, DetailValue> => ({
  'cup-material': ['plastic'],
  'cup-diameter': 45,
  'cup-count': cups,
  'suction-method': ['manual-pump'],
  'suction-strength': ['medium'],
  'dry-minutes': 3,
  'incision-method': ['lancet'],
  'incision-count': 6,
  'wet-minutes': 5,
  'bleeding-amount': ['light'],
  'blood-ml-total': ml,
  'blades-opened': cups,
  'blades-in-sharps': cups,
  site: ['al-kahil', 'between-shoulders'],
  hygiene: ['skin-antiseptic', 'sterile-gloves', 'single-use-blade', 'single-use-cups', 'sharps-bin', 'clinical-waste', 'dressing'],
  aftercare: ['rest', 'hydrate', 'keep-dry', 'avoid-exercise'],
  reaction: ['none'],
})

/** Cups in the order in which they are set, with what each drew. */
const wetCups = (...drawn: [regionId: string, x: number, y: number, ml: number][]): SessionCup[] =>
  drawn.map(([regionId, x, y, ml]) => ({ therapyId: 'wet-cupping', view: 'back', x, y, regionId, details: { 'blood-ml-per-cup': ml, 'skin-mark': ['bright-red'] } }))

const blades: SessionLot = { kind: 'blade', brand: 'Northlight lancets', lot: 'NL-4471', expiresOn: '2029-06-30' }

const usual: Course['usual'] = {
  told: ['Felt light for some days after the last visit, then the tightness came back slowly.', 'Fewer heavy days. No dizziness after the last visit.', 'Slept well the night after. Marks gone within ten days.'],
  found: ['Skin whole, no marks left from last time. Tight between the shoulder blades.', 'Upper trapezius firm on both sides, skin clear.'],
  done: ['Skin cleaned, cups set dry, shallow pricks, cups set again, dressed. Consent asked and given afresh.', 'As last time, one cup fewer. Consent given. Rested ten minutes before standing up.'],
  plan: ['Keep dry for a day, no gym for two. Not before four weeks.', 'Water and rest today. Call if a mark gets hot or weeps.'],
}

export const cuppingCourses: readonly Course[] = [
  {
    person: { givenName: 'ليلى', familyName: 'الحداد', bornOn: '1988-11-04', sex: 'female', phone: '020 7946 0455', occupation: 'Pharmacist', emergencyName: 'سامر الحداد', emergencyRelation: 'Husband', notes: 'Prefers to be treated by a woman. Writes her name ليلى; Layla is fine in English.' },
    health: { conditions: [{ ...blankCondition('anaemia'), facetId: 'mild', note: 'Iron low in spring, tablets since May' }], medicines: [{ name: 'Ferrous sulfate 200 mg', conditionId: null, note: 'Daily' }] },
    complaint: { title: 'Heavy, tight shoulders and headaches', areaIds: ['upper-trapezius', 'suboccipital'], side: 'both', onsetId: 'recurring', causeIds: ['prolonged-standing', 'stress', 'poor-sleep'], aggravatingIds: ['agg-standing', 'agg-stress'], easingIds: ['ease-cupping', 'ease-rest'], effects: [{ effectId: 'work-concentration', rating: 5 }, { effectId: 'fatigue', rating: 6 }], goal: 'No more than one headache a month.', plan: 'Wet cupping every six weeks while her blood count is good.', plannedSessions: 8 },
    visits: 12, from: 760, to: 20,
    therapies: [{ therapyId: 'wet-cupping', details: wetCupping(3, 40) }],
    areas: [{ regionId: 'upper-trapezius-left', tension: [3, 2.6, 2, 1.6] }, { regionId: 'upper-trapezius-right', tension: [3, 2.4, 2, 1.4] }, { regionId: 'cervicothoracic-junction', tension: [3.4, 2.6, 2] }],
    cups: wetCups(['cervicothoracic-junction', 0, 206, 14], ['upper-trapezius-left', -70, 206, 13], ['upper-trapezius-right', 70, 206, 13]),
    lots: [blades],
    scores: [{ measureId: 'nrs-work', value: [6, 4, 3], everyNth: 2 }, { measureId: 'nrs-sleep', value: [5, 4, 2], everyNth: 2 }],
    pain: [6, 4, 3, 2],
    movements: [{ movementId: 'cervical-rotation', side: 'left', value: [60, 66, 70], gain: 3, everyNth: 3 }],
    usual,
    notes: [{ visit: 1, told: 'صداع من الكتفين منذ الصيف، يزداد بعد الوقوف الطويل. Headaches from the shoulders since summer, worse after long shifts.', plan: 'أكثري من شرب الماء والراحة اليوم. Water and rest today.' }],
  },
  {
    person: { givenName: 'Yusuf', familyName: 'Demir', bornOn: '1979-06-21', sex: 'male', phone: '020 7946 0456', occupation: 'Roofer' },
    complaint: { title: 'Pain between the shoulder blades after work', areaIds: ['interscapular', 'middle-trapezius'], side: 'both', onsetId: 'gradual', causeIds: ['manual-work', 'overhead-work', 'carrying-loads'], aggravatingIds: ['agg-lifting-carrying', 'agg-reaching-overhead'], easingIds: ['ease-cupping', 'ease-heat'], effects: [{ effectId: 'work-output', rating: 4 }, { effectId: 'lifting-carrying', rating: 5 }], goal: 'Carry a full load without stopping.', plan: 'Wet cupping every two months, dry cupping between.', plannedSessions: 6 },
    visits: 11, from: 900, to: 33,
    therapies: [{ therapyId: 'wet-cupping', details: wetCupping(5, 80), everyNth: 2 }, { therapyId: 'dry-cupping', details: { 'cup-material': ['plastic'], 'cup-count': 6, method: ['retained'], minutes: 10 } }],
    areas: [{ regionId: 'interscapular-left', tension: [3.4, 2.6, 2.2] }, { regionId: 'interscapular-right', tension: [3.4, 2.8, 2] }, { regionId: 'middle-trapezius-right', tension: [3, 2.4, 1.8] }],
    cups: wetCups(['interscapular-left', -47, 281, 18], ['interscapular-right', 47, 281, 18], ['middle-trapezius-left', -57, 238, 15], ['middle-trapezius-right', 57, 238, 15], ['cervicothoracic-junction', 0, 206, 14]),
    lots: [blades],
    activities: [{ id: '0193b1a0-0000-7000-8000-000000000021', text: 'Carry a bundle of slates up the ladder', score: [3, 5, 7] }],
    pain: [6, 5, 3],
    movements: [{ movementId: 'thoracic-rotation-seated', side: 'right', value: [34, 40, 44], gain: 3, everyNth: 3 }],
    usual,
  },
]
