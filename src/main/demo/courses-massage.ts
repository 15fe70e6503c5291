import { blankCondition } from '../../shared/domain/blank-entries'
import type { DetailValue } from '../../shared/contract/session-content'
import type { Course } from './course'

const massage = (pressure: string, ...technique: string[]): Record<string, DetailValue> => ({ technique, pressure: [pressure], medium: ['oil'], duration: 45, response: ['tension-reduced'] })

const usual: Course['usual'] = {
  told: ['Better for about a week, then as before after a hard training day.', 'Good week. Slight soreness the day after the last visit, gone the next.', 'Less stiff in the morning.'],
  found: ['Firm over the middle of the muscle, softer than last time.', 'Tender at one point only. Movement freer.'],
  done: ['Warming strokes, deeper work along the fibres, stretch to finish.', 'Slow work, held pressure, movement through the range.'],
  plan: ['Stretch after training, heat in the evening.', 'Easy days before the next long run. Same again in two weeks.'],
}

export const massageCourses: readonly Course[] = [
  {
    person: { givenName: 'Tomás', familyName: 'Oliveira', bornOn: '1991-07-19', sex: 'male', phone: '020 7946 0671', occupation: 'Postman; runs marathons' },
    complaint: { title: 'Tight calves before the spring marathon', areaIds: ['calf'], side: 'both', onsetId: 'gradual', causeIds: ['training-increase', 'overuse'], aggravatingIds: ['agg-running-sport', 'agg-stairs'], easingIds: ['ease-massage', 'ease-stretching'], effects: [{ effectId: 'training-reduced', rating: 4 }], goal: 'Run forty kilometres a week without pulling up.', plan: 'Every two weeks through the build-up.', plannedSessions: 6 },
    visits: 9, from: 330, to: 15,
    therapies: [{ therapyId: 'sports-massage', details: massage('level-4', 'effleurage', 'petrissage', 'stretch-passive') }],
    areas: [{ regionId: 'calf-left', tension: [3, 2.4, 1.4] }, { regionId: 'calf-right', tension: [3.4, 2.4, 1.6] }],
    pain: [4, 3, 1],
    movements: [{ movementId: 'ankle-dorsiflexion', side: 'right', value: [10, 14, 17], gain: 2, everyNth: 2 }],
    usual,
  },
  {
    person: { givenName: 'Amara', familyName: 'Okafor', bornOn: '1993-05-02', sex: 'female', phone: '020 7946 0672', occupation: 'Solicitor' },
    health: { conditions: [{ ...blankCondition('pregnancy'), note: 'Due in spring; midwife informed' }], medicines: [] },
    complaint: { title: 'Aching shoulders and low back in pregnancy', areaIds: ['upper-trapezius', 'lumbar-paraspinal'], side: 'both', onsetId: 'gradual', causeIds: ['pregnancy-postnatal', 'prolonged-sitting'], aggravatingIds: ['agg-sitting', 'agg-end-of-day'], easingIds: ['ease-massage', 'ease-lying-down'], effects: [{ effectId: 'sleep-position-limits', rating: 6 }], goal: 'Sit through a morning at work.', plan: 'Gentle, side-lying, every three weeks.', plannedSessions: 5 },
    visits: 6, from: 120, to: 8,
    therapies: [{ therapyId: 'sports-massage', details: massage('level-2', 'effleurage', 'petrissage') }],
    areas: [{ regionId: 'upper-trapezius-left', tension: [2.6, 2, 1.6] }, { regionId: 'upper-trapezius-right', tension: [2.6, 2, 1.4] }, { regionId: 'lumbar-paraspinal-left', tension: [2, 2.4, 2] }],
    pain: [4, 3, 3],
    movements: [],
    usual: { ...usual, plan: ['Pillow between the knees at night. Short walks.', 'Call the midwife first if anything changes.'] },
  },
  {
    person: { givenName: 'Henrik', familyName: 'Dahl', bornOn: '1954-10-27', sex: 'male', phone: '020 7946 0673', occupation: 'Retired carpenter', gpName: 'Dr Ama Boateng', gpPractice: 'Millpond Surgery, Brightwater' },
    health: { conditions: [{ ...blankCondition('anticoagulants'), note: 'For an irregular heartbeat', sinceOn: '2022-02-01' }, { ...blankCondition('osteoporosis'), note: 'Bone scan 2024' }], medicines: [{ name: 'Apixaban 5 mg', conditionId: 'anticoagulants', note: 'Twice a day' }] },
    complaint: { title: 'Stiff low back in the morning', areaIds: ['lumbar-paraspinal', 'quadratus-lumborum'], side: 'both', onsetId: 'gradual', causeIds: ['joint-wear', 'inactivity'], aggravatingIds: ['agg-morning', 'agg-getting-up'], easingIds: ['ease-gentle-movement', 'ease-heat'], effects: [{ effectId: 'stiffness-morning', rating: 6 }, { effectId: 'dressing', rating: 4 }], goal: 'Put on socks without sitting down.', plan: 'Light pressure only. Monthly.', plannedSessions: 12 },
    visits: 12, from: 480, to: 18,
    therapies: [{ therapyId: 'sports-massage', details: massage('level-2', 'effleurage', 'compression') }],
    areas: [{ regionId: 'lumbar-paraspinal-left', tension: [3, 2.6, 2] }, { regionId: 'lumbar-paraspinal-right', tension: [3, 2.4, 2] }],
    pain: [5, 4, 3],
    movements: [{ movementId: 'fingertip-to-floor', side: 'both', value: [32, 26, 22], gain: -2, everyNth: 3 }],
    usual: { ...usual, done: ['Light strokes only, no deep pressure because of the tablets. Turned slowly.'] },
  },
  {
    person: { givenName: 'Nikhil', familyName: 'Raman', bornOn: '1983-12-15', sex: 'male', phone: '020 7946 0674', occupation: 'Software tester' },
    health: { conditions: [{ ...blankCondition('implanted-device'), facetId: 'pacemaker-or-icd', areaIds: ['pectoral'], note: 'Pacemaker, left chest, since 2019', sinceOn: '2019-08-01' }], medicines: [] },
    complaint: { title: 'Low back pain from sitting', areaIds: ['lumbar-paraspinal', 'gluteal-upper'], side: 'right', onsetId: 'recurring', causeIds: ['prolonged-sitting', 'inactivity'], aggravatingIds: ['agg-sitting', 'agg-driving'], easingIds: ['ease-walking', 'ease-changing-position'], effects: [{ effectId: 'sitting-tolerance', rating: 6 }], goal: 'Two hours in the car without stopping.', plan: 'Every two weeks; lunch-time walk.', plannedSessions: 6 },
    visits: 8, from: 260, to: 41,
    therapies: [{ therapyId: 'deep-tissue', details: { technique: ['slow-stroke', 'sustained-pressure'], pressure: ['level-3'], medium: ['cream'], response: ['tension-reduced'] } }],
    areas: [{ regionId: 'lumbar-paraspinal-right', tension: [3, 2, 1.6] }, { regionId: 'gluteal-upper-right', tension: [2.6, 2, 1.4] }],
    pain: [5, 3, 2],
    movements: [{ movementId: 'lumbar-extension', side: 'both', value: [18, 22, 26], gain: 2, everyNth: 2 }],
    usual,
  },
  {
    person: { givenName: 'Kofi', familyName: 'Mensah', bornOn: '2001-04-11', sex: 'male', phone: '020 7946 0675', occupation: 'Apprentice electrician; left back in the county team' },
    complaint: { title: 'Right hamstring, second strain', areaIds: ['posterior-thigh'], side: 'right', onsetId: 'sudden', causeIds: ['sports-injury', 'previous-injury'], aggravatingIds: ['agg-running-sport'], easingIds: ['ease-massage', 'ease-exercise'], effects: [{ effectId: 'sport-stopped', rating: 8 }], goal: 'Full training by the start of the season.', plan: 'Weekly with the club physiotherapist’s programme.', plannedSessions: 8 },
    visits: 12, from: 150, to: 25,
    therapies: [{ therapyId: 'sports-massage', details: massage('level-3', 'effleurage', 'friction', 'soft-tissue-release', 'stretch-active') }],
    areas: [{ regionId: 'posterior-thigh-right', tension: [3.6, 2.6, 1.4] }],
    pain: [6, 3, 1],
    movements: [{ movementId: 'straight-leg-raise-active', side: 'right', value: [52, 66, 78], gain: 4, everyNth: 2 }],
    usual,
  },
  {
    person: { givenName: 'Zofia', familyName: 'Wiśniewska', bornOn: '2004-08-23', sex: 'female', phone: '020 7946 0676', occupation: 'Student; club swimmer' },
    complaint: { title: 'Right shoulder after training', areaIds: ['posterior-shoulder', 'scapula-infraspinous'], side: 'right', onsetId: 'gradual', causeIds: ['repetitive-movement', 'training-increase'], aggravatingIds: ['agg-reaching-overhead'], easingIds: ['ease-massage', 'ease-rest'], effects: [{ effectId: 'limited-arm-raise', rating: 4 }, { effectId: 'training-reduced', rating: 5 }], goal: 'Four thousand metres without a pull.', plan: 'Every two weeks; coach asked to look at the stroke.', plannedSessions: 6 },
    visits: 8, from: 170, to: 30,
    therapies: [{ therapyId: 'sports-massage', details: massage('level-3', 'petrissage', 'trigger-point', 'pnf') }],
    areas: [{ regionId: 'posterior-shoulder-right', tension: [3, 2, 1.2] }, { regionId: 'scapula-infraspinous-right', tension: [3.2, 2.4, 1.4] }],
    pain: [5, 3, 1],
    movements: [{ movementId: 'shoulder-flexion', side: 'right', value: [150, 160, 170], gain: 4, everyNth: 2 }],
    usual,
  },
]
