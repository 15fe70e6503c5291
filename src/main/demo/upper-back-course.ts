import { blankCondition } from '../../shared/domain/blank-entries'
import type { Course } from './course'

/**
 * The founding case: upper back pain from desk work and stress, sixty visits in three years. A hard start, steady gain, a
 * relapse after a change of job, recovery, then upkeep. Entirely invented.
 */
export const upperBackCourse: Course = {
  person: {
    givenName: 'Maren',
    familyName: 'Lindqvist',
    pronouns: 'she/her',
    bornOn: '1987-03-12',
    sex: 'female',
    phone: '020 7946 0312',
    email: 'maren.lindqvist@example.com',
    address: '14 Larch Row\nBrightwater BW3 5QT',
    emergencyName: 'Jonas Lindqvist',
    emergencyPhone: '020 7946 0313',
    emergencyRelation: 'Brother',
    gpName: 'Dr Ama Boateng',
    gpPractice: 'Millpond Surgery, Brightwater',
    occupation: 'Graphic designer, eight hours a day at two screens',
    notes: 'Prefers firm pressure. Talks while she relaxes; keep the room warm.',
  },
  health: { conditions: [{ ...blankCondition('skin-lesion'), areaIds: ['posterior-elbow'], note: 'Eczema patch, left elbow: no oil there' }], medicines: [{ name: 'Ibuprofen 400 mg', conditionId: null, note: 'When needed, about twice a month' }] },
  complaint: {
    title: 'Upper back and neck pain, right more than left',
    areaIds: ['upper-trapezius', 'levator-scapulae', 'interscapular'],
    side: 'both',
    onsetId: 'gradual',
    causeIds: ['desk-work', 'poor-posture', 'stress', 'work-pressure'],
    aggravatingIds: ['agg-screen-work', 'agg-end-of-day', 'agg-turning-head', 'agg-stress'],
    easingIds: ['ease-massage', 'ease-heat', 'ease-stretching', 'ease-walking'],
    effects: [
      { effectId: 'reduced-flexibility', rating: 6 },
      { effectId: 'limited-neck-turn', rating: 7 },
      { effectId: 'driving', rating: 5 },
      { effectId: 'work-concentration', rating: 6 },
      { effectId: 'sleep-maintenance', rating: 4 },
    ],
    history: 'Dull ache between the shoulder blades for about a year, worse since a large project. No arm pain, no tingling, no night pain that does not ease with a change of position.',
    goal: 'Work a full day without the ache, turn the head freely when driving, swim twice a week again.',
    plan: 'Weekly for six weeks, then every two weeks. Heat at home, two stretches a day, screen raised to eye level.',
    plannedSessions: 6,
  },
  visits: 60,
  from: 1088,
  to: 6,
  therapies: [
    {
      therapyId: 'sports-massage',
      details: { technique: ['effleurage', 'petrissage', 'trigger-point', 'myofascial-release'], pressure: ['level-4'], medium: ['oil'], duration: 45, 'tissue-finding': ['tight', 'trigger-point'], response: ['tension-reduced'] },
    },
    { therapyId: 'dry-cupping', details: { 'cup-material': ['silicone'], 'cup-count': 4, method: ['retained'], minutes: 8 }, everyNth: 6 },
  ],
  work: [
    { therapyId: 'sports-massage', regionId: 'upper-trapezius-right', muscleId: 'trapezius-upper', details: { technique: ['trigger-point', 'myofascial-release'], duration: 12 } },
    { therapyId: 'sports-massage', regionId: 'levator-scapulae-right', muscleId: 'levator-scapulae', details: { technique: ['friction'], 'tissue-finding': ['trigger-point'], duration: 8 } },
  ],
  stamps: [
    { kind: 'trigger-point', view: 'back', x: 52, y: 196, regionId: 'levator-scapulae-right', muscleId: 'levator-scapulae', note: 'Angle of the neck, inner edge of the shoulder blade' },
  ],
  activities: [
    { id: '0193b1a0-0000-7000-8000-000000000011', text: 'Work a full day at two screens', score: [3, 5, 7, 8, 5, 7, 8] },
    { id: '0193b1a0-0000-7000-8000-000000000012', text: 'Look over the shoulder when reversing', score: [4, 6, 8, 6, 9] },
    { id: '0193b1a0-0000-7000-8000-000000000013', text: 'Swim twenty lengths', score: [1, 3, 6, 4, 7] },
  ],
  scores: [
    { measureId: 'nrs-flexibility', value: [6, 4, 3, 4, 2], everyNth: 2 },
    { measureId: 'nrs-movement', value: [7, 4, 2, 4, 2], everyNth: 2 },
    { measureId: 'nrs-interference', value: [6, 4, 2, 5, 2], everyNth: 2 },
    { measureId: 'nrs-work', value: [6, 4, 3, 6, 2], everyNth: 2 },
    { measureId: 'nrs-stress', value: [8, 6, 5, 8, 5], everyNth: 2 },
    { measureId: 'nrs-sleep', value: [5, 3, 2, 4, 2], everyNth: 2 },
  ],
  areas: [
    { regionId: 'upper-trapezius-right', tension: [3.8, 3, 2, 1.4, 1.6, 3.4, 2.4, 1.8, 1.6, 2.3] },
    { regionId: 'upper-trapezius-left', tension: [3.2, 2.6, 1.8, 1.2, 1.4, 2.8, 2, 1.5, 1.2, 1.4] },
    { regionId: 'levator-scapulae-right', tension: [3.6, 3, 2.4, 1.6, 1.8, 3, 2.4, 2, 1.8, 2] },
    { regionId: 'interscapular-right', tension: [3, 2.6, 2, 1.2, 1.4, 2.6, 1.8, 1.4, 1.2, 1.6] },
    { regionId: 'interscapular-left', tension: [2.6, 2, 1.4, 1, 1.2, 2.2, 1.6, 1, 0.8, 0.6] },
    { regionId: 'suboccipital-right', tension: [2.4, 2, 1.6, 1, 1, 2.4, 1.6, 1], toVisit: 44 },
  ],
  pain: [7, 5.5, 4, 2.6, 2.8, 6, 4, 2.6, 2.2, 2.6],
  movements: [
    { movementId: 'cervical-rotation', side: 'right', value: [48, 54, 61, 68, 66, 55, 62, 68, 71, 72], gain: 5, everyNth: 2 },
    { movementId: 'cervical-rotation', side: 'left', value: [56, 60, 66, 71, 70, 62, 67, 71, 73, 74], gain: 4, everyNth: 2 },
    { movementId: 'cervical-lateral-flexion', side: 'right', value: [26, 30, 34, 38, 37, 30, 34, 38, 40, 41], gain: 3, everyNth: 4 },
  ],
  usual: {
    told: [
      'Ache comes on after lunch, eases with a walk. Slept well most nights.',
      'Better days than bad ones. Two long evenings at the screen this week.',
      'Stiff in the morning for about ten minutes, then fine.',
      'Swam once. Shoulder blades felt loose until the next working day.',
      'Headache once, at the end of a deadline day. None since.',
    ],
    found: [
      'Right upper trapezius firm along its upper border; tender point halfway, refers to the temple.',
      'Band in the right levator near the shoulder blade corner, gives way slowly.',
      'Both sides softer than last time; right side still leads.',
      'Shoulders sit forward; the right one stands a little higher.',
    ],
    done: [
      'Warming strokes, slow work along both upper trapezius, held pressure on two points right, stretch to finish.',
      'Long strokes between the shoulder blades, held pressure on the right levator, gentle neck stretch both ways.',
      'Myofascial work across the shoulder girdle, then neck in side-lying.',
    ],
    plan: [
      'Heat for ten minutes in the evening. Neck stretch twice a day. Stand up every hour.',
      'Keep the stretches. Try the lower pillow for a week.',
      'Go on as before; two walks a day, even short ones.',
    ],
  },
  notes: [
    { visit: 1, told: 'Ache between the shoulder blades for a year, up to 8 of 10 at the end of the day. Cannot look over the right shoulder when parking. No arm pain, no tingling, no dizziness. Wants to swim again.', found: 'Right rotation of the neck clearly short. Upper trapezius and levator right rigid, left tight. Breathing high in the chest.', done: 'First visit: history, movement, light to moderate work only, to see how she responds.', plan: 'Weekly for six weeks. Heat in the evening. Screen up by a hand’s breadth.' },
    { visit: 4, told: 'First week with two days without any ache. Parks without turning the whole body.' },
    { visit: 9, told: 'Raised the screen and bought a footrest. Only aches after long calls.' },
    { visit: 15, told: 'Swimming once a week, breaststroke still pulls in the neck; backstroke is fine.', plan: 'Backstroke for now. Every two weeks from here on.' },
    { visit: 24, told: 'Four weeks without a working day lost. Sleeps through.' },
    { visit: 30, told: 'New job since the first of the month: laptop on the kitchen table, no break before lunch. The ache is back.', found: 'Much as at the start on the right: upper trapezius tight over its whole length, rotation short.', plan: 'Weekly again for a month. Separate keyboard and a box under the laptop, today.' },
    { visit: 33, told: 'Hard fortnight, pain 6 most evenings. The new desk arrives next week.' },
    { visit: 38, told: 'Proper desk for three weeks. Evenings are bearable again.' },
    { visit: 45, told: 'Back to swimming twice a week. Feels the difference after each visit for about ten days.' },
    { visit: 52, told: 'A month since the last visit, only tired shoulders. Wants to keep coming monthly.' },
    { visit: 60, told: 'Good weeks. A slight pull on the right after a long train journey, gone the next day.', found: 'Right upper trapezius slightly firm, left soft. Rotation free and even.', plan: 'Upkeep every two to four weeks. Go on swimming; stretch after journeys.' },
  ],
}
