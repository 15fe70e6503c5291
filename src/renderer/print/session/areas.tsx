import type { TFunction } from 'i18next'
import type { SessionArea } from '../../../shared/contract/session-content'
import type { Session } from '../../../shared/contract/sessions'
import { findingWords } from '../../../shared/domain/findings'
import { regionLabel } from '../../../shared/reference/anatomy'
import type { OutlineId } from '../../body/mesh/outlines'
import { Heading } from '../facts'
import { type Figure, figureBlocks, recordFigureWords } from '../figures'
import type { Block } from '../pages/block'
import classes from '../sheet.module.css'
import { CarriedNote, Value } from './carried-note'

type Words = TFunction<'documents'>

/** The body with its numbers (no `outline`: none is drawn), then the same in words: every area on arrival and at the end. */
export function areasBlocks(t: Words, session: Session, outline: OutlineId | null): Block[] {
  const { areas } = session.content
  if (areas.length === 0) return []
  const withPain = areas.some((area) => area.painArrival !== null || area.painEnd !== null)
  return [
    { kind: 'whole', id: 'areas-heading', node: <Heading>{t('section.areas')}</Heading>, keepWithNext: true },
    ...(outline === null ? [] : figureBlocks(recordFigureWords(t), figuresOf(t, areas), t('figure.legend'), outline)),
    {
      kind: 'table',
      id: 'areas',
      caption: t(withPain ? 'table.areas' : 'table.areasTension'),
      columns: withPain ? 'areas' : 'areasTension',
      head: (
        <tr>
          <th scope="col">{t('table.area')}</th>
          <th scope="col">{t('table.tensionArrival')}</th>
          <th scope="col">{t('table.tensionEnd')}</th>
          {withPain ? <th scope="col">{t('table.painArrival')}</th> : null}
          {withPain ? <th scope="col">{t('table.painEnd')}</th> : null}
        </tr>
      ),
      rows: areas.map((area) => ({ id: area.regionId, node: <AreaRow t={t} area={area} withPain={withPain} /> })),
    },
  ]
}

function AreaRow({ t, area, withPain }: { t: Words; area: SessionArea; withPain: boolean }) {
  return (
    <tr>
      <th scope="row">
        {regionLabel(area.regionId)}
        {Object.entries(area.findings).map(([scaleId, gradeId]) => {
          const { scale, grade } = findingWords(scaleId, gradeId)
          return (
            <span key={scaleId} className={classes.finding}>
              {t('finding', { scale, grade })}
            </span>
          )
        })}
      </th>
      <td>
        <Value t={t}>{area.tensionArrival}</Value>
        {area.tensionCarriedOn === null ? null : <CarriedNote t={t} on={area.tensionCarriedOn} />}
      </td>
      <td>
        <Value t={t}>{area.tensionEnd}</Value>
      </td>
      {withPain ? (
        <>
          <td>
            <Value t={t}>{area.painArrival}</Value>
            {area.painCarriedOn === null ? null : <CarriedNote t={t} on={area.painCarriedOn} />}
          </td>
          <td>
            <Value t={t}>{area.painEnd}</Value>
          </td>
        </>
      ) : null}
    </tr>
  )
}

function figuresOf(t: Words, areas: readonly SessionArea[]): Figure[] {
  const arrival = areas.map((area) => ({ regionId: area.regionId, grade: area.tensionArrival, carried: area.tensionCarriedOn !== null }))
  const end = areas.flatMap((area) => (area.tensionEnd === null ? [] : [{ regionId: area.regionId, grade: area.tensionEnd, carried: false }]))
  return [
    { title: t('figure.arrival'), marks: arrival },
    ...(end.length === 0 ? [] : [{ title: t('figure.end'), marks: end }]),
  ]
}
