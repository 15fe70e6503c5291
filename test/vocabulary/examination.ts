import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findPoints } from '../../src/shared/domain/find-points'
import { areaScales, movementScales } from '../../src/shared/domain/findings'
import { measureRange } from '../../src/shared/domain/measure-range'
import { sidesOf } from '../../src/shared/domain/point-sides'
import { acupoints } from '../../src/shared/reference/acupoints'
import { anatomy, spinalLevelHeight } from '../../src/shared/reference/anatomy'
import { entryLimits, mobility, movementLabel, movements, scaleById } from '../../src/shared/reference/mobility'
import { measureLabel, measures } from '../../src/shared/reference/outcomes'
import { safety } from '../../src/shared/reference/safety'
import { addMovements, setMovement, toggleTherapy, type Edit } from '../../src/renderer/features/sessions/edits'
import { setScore } from '../../src/renderer/features/sessions/function/function-edits'
import { isTyped, typedChoices } from '../../src/renderer/features/sessions/function/function-view'
import { setFinding } from '../../src/renderer/features/sessions/movement-edits'
import { keysOf, movementChoices } from '../../src/renderer/features/sessions/movements-view'
import { addPoint } from '../../src/renderer/features/sessions/points/point-edits'
import { toggleAlert } from '../../src/renderer/features/sessions/safety/safety-edits'
import { textOf } from '../helpers/words'
import { expectProven, type Proof } from './proof'
import { inParts, openRecord, type RecordPractice } from './record'

describe('examination', () => {
  let practice: RecordPractice
  beforeAll(async () => {
    practice = await openRecord()
  })
  afterAll(() => practice.close())

  it('every movement on every side', async () => {
    const keys = movements().flatMap((movement, index) => keysOf(movement).map((key) => ({ key, movement, index })))
    const { fits, session, signed, note } = await practice.record(
      addMovements(keys.map(({ key }) => key)),
      ...keys.flatMap(({ key, movement }): Edit[] => [setMovement(key, 'before', entryLimits(movement).min), setMovement(key, 'after', entryLimits(movement).max)]),
    )
    const [shown, printed] = [textOf(signed), textOf(note)]
    const offered = movementChoices([]).flatMap(({ items }) => items)
    const proofs = keys.map(({ key, movement, index }): Proof => {
      const saved = session.content.movements.find(({ movementId, side }) => movementId === key.movementId && side === key.side)
      const { min, max } = entryLimits(movement)
      return {
        entry: `mobility.json: movements.${index} (${key.movementId}, ${key.side})`,
        done: {
          entered: fits,
          saved: saved?.before === min && saved.after === max,
          shown: shown.includes(movementLabel(key.movementId)),
          printed: printed.includes(movementLabel(key.movementId)),
          searched: offered.some(({ value, label }) => value === key.movementId && label === movementLabel(key.movementId)),
        },
      }
    })
    expectProven('movement', proofs)
  })

  it('every spinal level', async () => {
    const reach = movements().find(({ unit }) => unit === 'spinal-level')!
    const [key] = keysOf(reach)
    const proofs: Proof[] = []
    for (const [index, level] of anatomy.spinalLevels.entries()) {
      const height = spinalLevelHeight(level.id)!
      const { fits, session, signed, note } = await practice.record(addMovements([key!]), setMovement(key!, 'before', height))
      proofs.push({
        entry: `anatomy.json: spinalLevels.${index} (${level.id})`,
        done: {
          entered: fits,
          saved: session.content.movements[0]?.before === height,
          shown: textOf(signed).includes(level.label),
          printed: textOf(note).includes(level.label),
          searched: false,
        },
      })
    }
    expectProven('spinal level', proofs)
  })

  it('every grade of the scales that describe a movement', async () => {
    const key = { movementId: 'cervical-rotation', side: 'left' } as const
    const proofs: Proof[] = []
    for (const scaleId of movementScales) {
      const at = mobility.scales.findIndex(({ id }) => id === scaleId)
      for (const [index, grade] of (scaleById(scaleId)?.grades ?? []).entries()) {
        const { fits, session, signed, note } = await practice.record(addMovements([key]), setFinding(key, scaleId, grade.id))
        proofs.push({
          entry: `mobility.json: scales.${at}.grades.${index} (${grade.id})`,
          done: {
            entered: fits,
            saved: session.content.movements[0]?.findings[scaleId] === grade.id,
            shown: textOf(signed).includes(grade.label),
            printed: textOf(note).includes(grade.label),
            searched: false,
          },
        })
      }
    }
    expectProven('movement finding', proofs)
  })

  it('scales that no entry of a session has, and why', () => {
    const used: readonly string[] = [...areaScales, ...movementScales]
    expect(Object.fromEntries(mobility.scales.filter(({ id }) => !used.includes(id)).map(({ id, grades }) => [id, grades.length > 0]))).toEqual({
      // The tension of an area is a field of its own, 0 to 4.
      'tension-palpation': true,
      // Asked as the measure nrs-tightness.
      'tightness-self-rating': true,
      // No grades: a count of points, and kilograms on an algometer.
      'acr-tender-points-1990': false,
      'pressure-pain-threshold': false,
    })
  })

  it('every outcome measure', async () => {
    const { fits, session, signed, note } = await practice.record(...measures().map(({ id }) => setScore(id, measureRange(id).min)))
    const [shown, printed] = [textOf(signed), textOf(note)]
    const offered = Object.values(typedChoices([])).flat()
    const proofs = measures().map(({ id, name }, index): Proof => {
      const words = measureLabel(id)
      return {
        entry: `outcomes.json: measures.${index} (${id})`,
        done: {
          entered: fits,
          saved: session.content.scores.some(({ measureId, value }) => measureId === id && value === measureRange(id).min),
          shown: shown.includes(words),
          printed: printed.includes(words),
          // The ratings of each visit, overall change, pain now and the activities stand in sight; all others are searched by name.
          searched: !isTyped(id) || offered.some(({ value, label }) => value === id && label.includes(name)),
        },
      }
    })
    expectProven('measure', proofs)
  })

  it('every acupoint on every side it has', async () => {
    const all = acupoints.points.flatMap((point, index) => sidesOf(point).map((side) => ({ code: point.code, side, index })))
    const proofs: Proof[] = []
    // Both sides take in the left and the right, so each side has sessions of its own.
    for (const part of [...Map.groupBy(all, ({ side }) => side).values()].flatMap((list) => inParts(list, 200))) {
      const { fits, session, signed, note } = await practice.record(toggleTherapy('acupuncture'), ...part.map(({ code, side }) => addPoint({ code, side }, true)))
      const [shown, printed] = [textOf(signed).split(' '), textOf(note).split(' ')]
      for (const { code, side, index } of part) {
        proofs.push({
          entry: `acupoints.json: points.${index} (${code}, ${side})`,
          done: {
            entered: fits,
            saved: session.content.points.some((point) => point.code === code && point.side === side),
            shown: shown.includes(code),
            printed: printed.includes(code),
            searched: findPoints(code)[0]?.code === code,
          },
        })
      }
    }
    expectProven('acupoint', proofs)
  })

  it('every treatment alert', async () => {
    const { fits, session, signed, note } = await practice.record(...safety.treatmentAlerts.map(({ id }) => toggleAlert(id)))
    const proofs = safety.treatmentAlerts.map(
      ({ id, label }, index): Proof => ({
        entry: `safety.json: treatmentAlerts.${index} (${id})`,
        done: {
          entered: fits,
          saved: session.content.alertIds.includes(id),
          shown: textOf(signed).includes(label),
          printed: textOf(note).includes(label),
          searched: false,
        },
      }),
    )
    expectProven('treatment alert', proofs)
  })
})
