import { z } from 'zod'
import { pointByCode } from './acupoints'
import { areaById, muscleById, regionById } from './anatomy'
import { causeById, effectById, factorById, onsetById } from './causes'
import { movementById } from './mobility'
import { measureById } from './outcomes'
import { conditionById, redFlagById, treatmentAlertById } from './safety'
import { therapyById } from './therapies'

const idOf = (what: string, find: (id: string) => object | undefined) => z.string().refine((id) => find(id) !== undefined, `unknown ${what}`)

/** What may be kept as the id of a vocabulary's entry: one that is there. */
export const RegionId = idOf('region', regionById)
export const AreaId = idOf('area', areaById)
export const MuscleId = idOf('muscle', muscleById)
export const TherapyId = idOf('therapy', therapyById)
export const MovementId = idOf('movement', movementById)
export const MeasureId = idOf('measure', measureById)
export const PointCode = idOf('acupoint', pointByCode)
export const CauseId = idOf('cause', causeById)
export const FactorId = idOf('factor', factorById)
export const EffectId = idOf('effect', effectById)
export const OnsetId = idOf('onset', onsetById)
export const ConditionId = idOf('condition', conditionById)
export const RedFlagId = idOf('red flag', redFlagById)
export const TreatmentAlertId = idOf('treatment alert', treatmentAlertById)
