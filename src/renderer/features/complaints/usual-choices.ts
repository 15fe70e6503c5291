/**
 * What a picker offers before anything is typed: what hands-on therapists hear most often. An editorial choice of ours,
 * not a statistic; everything else is one press away.
 */
export const usualAreas = [
  'upper-trapezius', 'levator-scapulae', 'interscapular', 'posterior-neck', 'suboccipital', 'posterior-shoulder',
  'lumbar-paraspinal', 'quadratus-lumborum', 'sacroiliac', 'gluteal-upper', 'posterior-thigh', 'calf',
]
export const usualCauses = [
  'desk-work', 'prolonged-sitting', 'poor-posture', 'stress', 'sleep-position', 'sports-injury', 'overuse', 'heavy-lifting',
  'previous-injury', 'gradual-unknown',
]
export const usualAggravating = ['agg-sitting', 'agg-screen-work', 'agg-turning-head', 'agg-lifting-carrying', 'agg-reaching-overhead', 'agg-driving', 'agg-stress', 'agg-end-of-day']
export const usualEasing = ['ease-heat', 'ease-rest', 'ease-massage', 'ease-stretching', 'ease-gentle-movement', 'ease-changing-position', 'ease-medication', 'ease-nothing']
/** Domains that the practice follows most closely; the others open on request. */
export const firstDomains = ['flexibility', 'movement', 'daily-activities', 'work-productivity']
