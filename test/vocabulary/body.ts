import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { areaScales } from '../../src/shared/domain/findings'
import { anatomy, regionLabel } from '../../src/shared/reference/anatomy'
import { mobility, scaleById } from '../../src/shared/reference/mobility'
import { findRegions } from '../../src/renderer/body/find-regions'
import { addArea, setAreaFinding, setAreaTension, toggleTherapy } from '../../src/renderer/features/sessions/edits'
import { addWork } from '../../src/renderer/features/sessions/work/work-edits'
import { textOf } from '../helpers/words'
import { expectProven, type Proof } from './proof'
import { inParts, openRecord, type RecordPractice } from './record'

describe('body', () => {
  let practice: RecordPractice
  beforeAll(async () => {
    practice = await openRecord()
  })
  afterAll(() => practice.close())

  it('every region', async () => {
    const { fits, session, signed, note } = await practice.record(
      ...anatomy.regions.flatMap(({ id }, index) => [addArea(id), setAreaTension(id, 'arrival', index % 5), setAreaTension(id, 'end', 4 - (index % 5))]),
    )
    // The last row ends with its last number.
    const [shown, printed] = [`${textOf(signed)} `, `${textOf(note)} `]
    const proofs = anatomy.regions.map(({ id, label }, index): Proof => {
      const saved = session.content.areas.find(({ regionId }) => regionId === id)
      const row = `${label} ${index % 5} ${4 - (index % 5)} `
      return {
        entry: `anatomy.json: regions.${index} (${id})`,
        done: {
          entered: fits,
          saved: saved?.tensionArrival === index % 5 && saved.tensionEnd === 4 - (index % 5),
          shown: shown.includes(row),
          printed: printed.includes(row),
          searched: findRegions(label)[0]?.id === id,
        },
      }
    })
    expectProven('region', proofs)
  })

  it('every muscle in every region it lies in', async () => {
    const pairs = anatomy.muscles.flatMap((muscle, index) => muscle.regionIds.map((regionId) => ({ muscle, index, regionId })))
    const proofs: Proof[] = []
    for (const part of inParts(pairs, 200)) {
      const { fits, session, signed, note } = await practice.record(
        toggleTherapy('sports-massage'),
        ...part.map(({ muscle, regionId }) => addWork({ therapyId: 'sports-massage', regionId, muscleId: muscle.id, details: { technique: ['friction'] } })),
      )
      const [shown, printed] = [textOf(signed), textOf(note)]
      for (const { muscle, index, regionId } of part) {
        const row = `${regionLabel(regionId)} ${muscle.label} Friction`
        proofs.push({
          entry: `anatomy.json: muscles.${index} (${muscle.id}) in ${regionId}`,
          done: {
            entered: fits,
            saved: session.content.work.some((entry) => entry.muscleId === muscle.id && entry.regionId === regionId),
            shown: shown.includes(row),
            printed: printed.includes(row),
            searched: findRegions(muscle.label).some(({ id }) => id === regionId),
          },
        })
      }
    }
    expectProven('muscle', proofs)
  })

  it('every grade of the scales that describe an area', async () => {
    const proofs: Proof[] = []
    for (const scaleId of areaScales) {
      for (const [index, grade] of (scaleById(scaleId)?.grades ?? []).entries()) {
        const { fits, session, signed, note } = await practice.record(addArea('sole-left'), setAreaFinding('sole-left', scaleId, grade.id))
        const words = `${grade.value} ${grade.label}`
        proofs.push({
          entry: `mobility.json: scales.${mobility.scales.findIndex(({ id }) => id === scaleId)}.grades.${index} (${grade.id})`,
          done: {
            entered: fits,
            saved: session.content.areas[0]?.findings[scaleId] === grade.id,
            shown: textOf(signed).includes(words),
            printed: textOf(note).includes(words),
            searched: false,
          },
        })
      }
    }
    expectProven('area finding', proofs)
  })

  it('groups of the body are headings and pictures, not entries of a record', () => {
    expect(anatomy.groups.every(({ id }) => anatomy.regions.some(({ group }) => group === id))).toBe(true)
  })
})
