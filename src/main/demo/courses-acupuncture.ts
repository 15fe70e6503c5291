import { blankCondition } from '../../shared/domain/blank-entries'
import type { DetailValue, SessionPoint } from '../../shared/contract/session-content'
import type { Course } from './course'

const needles = (count: number): Record<string, DetailValue> => ({
  style: ['tcm'],
  'needle-type': ['filiform'],
  'needle-diameter': 0.25,
  'needle-length': 40,
  'insertion-method': ['guide-tube'],
  manipulation: ['lift-thrust', 'twirl'],
  stimulation: ['even'],
  'de-qi': true,
  'de-qi-sensation': ['aching', 'heavy'],
  retention: 20,
  'needles-inserted': count,
  'needles-removed': count,
  response: ['relaxed'],
})

const onBoth = (...codes: string[]): SessionPoint[] => codes.map((code) => ({ code, side: 'both', needles: 2, details: {} }))
const onLeft = (...codes: string[]): SessionPoint[] => codes.map((code) => ({ code, side: 'left', needles: 1, details: {} }))
const onMidline = (...codes: string[]): SessionPoint[] => codes.map((code) => ({ code, side: 'midline', needles: 1, details: {} }))

const usual: Course['usual'] = {
  told: ['Calmer in the evenings, slept through four nights of seven.', 'One strong headache this week, two light ones.', 'Warm, loose feeling in the neck until the next day.'],
  found: ['Tongue pale with a thin white coat; pulse a little wiry.', 'Neck softer on the left; jaw still tight.', 'Tender points fewer than last time.'],
  done: ['Needles kept twenty minutes, all counted out. Rested afterwards.', 'Local points at neck and shoulder, distal points at hand and foot. Needles counted in and out.'],
  plan: ['Warm drink, no heavy meal. Short walk in the evening.', 'Same again next week, then every two weeks.'],
}

export const acupunctureCourses: readonly Course[] = [
  {
    person: { givenName: '雨桐', familyName: '陈', bornOn: '1992-02-17', sex: 'female', phone: '020 7946 0561', occupation: 'Doctoral student', notes: 'Family name Chen, given name Yutong.' },
    complaint: { title: 'Neck pain and poor sleep while writing up', areaIds: ['posterior-neck', 'upper-trapezius'], side: 'both', onsetId: 'gradual', causeIds: ['desk-work', 'stress', 'phone-tablet-use'], aggravatingIds: ['agg-screen-work', 'agg-looking-down'], easingIds: ['ease-acupuncture', 'ease-heat'], effects: [{ effectId: 'sleep-onset', rating: 7 }, { effectId: 'screen-tolerance', rating: 5 }], goal: 'Six hours of sleep in one piece; a morning’s writing without pain.', plan: 'Weekly for a month, then every two weeks.', plannedSessions: 8 },
    visits: 10, from: 240, to: 9,
    therapies: [{ therapyId: 'acupuncture', details: needles(10) }],
    areas: [{ regionId: 'posterior-neck-left', tension: [3, 2, 1.4] }, { regionId: 'posterior-neck-right', tension: [3, 2.2, 1.2] }, { regionId: 'upper-trapezius-right', tension: [2.6, 2, 1.2] }],
    points: [...onBoth('GB20', 'BL10', 'SI3', 'HT7'), ...onMidline('GV20', 'EX-HN3')],
    scores: [{ measureId: 'nrs-sleep', value: [7, 5, 3], everyNth: 1 }, { measureId: 'nrs-stress', value: [8, 6, 5], everyNth: 1 }],
    pain: [5, 4, 2],
    movements: [{ movementId: 'cervical-flexion', side: 'both', value: [34, 40, 45], gain: 3, everyNth: 2 }],
    usual,
    notes: [{ visit: 1, told: '写论文时颈部疼痛，晚上睡不好。Neck pain while writing, poor sleep at night.' }],
  },
  {
    person: { givenName: 'Chloé', familyName: 'Marchand', bornOn: '1995-09-30', sex: 'female', phone: '020 7946 0562', occupation: 'Violinist' },
    complaint: { title: 'Left neck and shoulder pain when playing', areaIds: ['levator-scapulae', 'lateral-neck'], side: 'left', onsetId: 'recurring', causeIds: ['instrument-craft', 'repetitive-movement'], aggravatingIds: ['agg-turning-head'], easingIds: ['ease-acupuncture', 'ease-stretching'], effects: [{ effectId: 'performance', rating: 6 }], goal: 'Two hours of rehearsal without a break.', plan: 'Every two weeks until the concert.', plannedSessions: 6 },
    visits: 9, from: 210, to: 12,
    therapies: [{ therapyId: 'acupuncture', details: needles(8) }],
    areas: [{ regionId: 'levator-scapulae-left', tension: [3.4, 2.6, 1.6] }, { regionId: 'lateral-neck-left', tension: [2.6, 2, 1] }],
    points: onLeft('GB20', 'GB21', 'SI14', 'SI3', 'TE5', 'LI10', 'LI4', 'ST38'),
    activities: [
      { id: '0193b1a0-0000-7000-8000-000000000031', text: 'Play for an hour', score: [4, 6, 8] },
      { id: '0193b1a0-0000-7000-8000-000000000032', text: 'Carry the violin case on the left', score: [5, 6, 9] },
    ],
    pain: [5, 3, 2],
    movements: [{ movementId: 'cervical-lateral-flexion', side: 'left', value: [28, 34, 40], gain: 4, everyNth: 2 }],
    usual,
  },
  {
    person: { givenName: 'Siobhán', familyName: 'O’Brien', bornOn: '1970-01-08', sex: 'female', phone: '020 7946 0563', occupation: 'Head teacher', gpName: 'Dr Peter Novak' },
    health: { conditions: [{ ...blankCondition('antiplatelets'), note: 'Low-dose aspirin', sinceOn: '2023-04-01' }], medicines: [{ name: 'Aspirin 75 mg', conditionId: 'antiplatelets', note: 'Daily' }] },
    complaint: { title: 'Tension headaches and a tight jaw', areaIds: ['jaw', 'temple', 'suboccipital'], side: 'both', onsetId: 'recurring', causeIds: ['jaw-clenching', 'stress'], aggravatingIds: ['agg-chewing', 'agg-stress'], easingIds: ['ease-acupuncture', 'ease-breathing-relaxation'], effects: [{ effectId: 'irritability', rating: 4 }, { effectId: 'work-concentration', rating: 5 }], goal: 'Headache on no more than two days a month.', plan: 'Every two weeks; dentist asked about a splint.', plannedSessions: 10 },
    visits: 11, from: 520, to: 26,
    therapies: [{ therapyId: 'acupuncture', details: needles(12) }],
    areas: [{ regionId: 'jaw-left', tension: [3, 2.4, 1.6] }, { regionId: 'jaw-right', tension: [3.4, 2.6, 1.8] }, { regionId: 'suboccipital-left', tension: [2.8, 2, 1.4] }],
    points: onBoth('ST6', 'ST7', 'GB20', 'LI4', 'LR3', 'EX-HN5'),
    pain: [6, 4, 3],
    movements: [],
    usual,
  },
]
