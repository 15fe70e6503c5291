import i18next, { type TFunction } from 'i18next'
import type { SessionMovement } from '../../../shared/contract/session-content'
import type { Session } from '../../../shared/contract/sessions'
import { movementById, movementLabel, scaleById } from '../../../shared/reference/mobility'
import { movementValue } from '../../features/progress/measure-words'
import { movementLines } from '../../features/sessions/movement-words'
import { Heading } from '../facts'
import type { Block } from '../pages/block'
import classes from '../sheet.module.css'
import { CarriedNote, Value } from './carried-note'

type Words = TFunction<'documents'>

/** Pain of the whole complaint and every movement, with unit, normal range and what was said of it besides. */
export function measuredBlocks(t: Words, session: Session): Block[] {
  const { pain, movements } = session.content
  return [
    ...(pain.arrival === null && pain.end === null ? [] : painBlocks(t, session)),
    ...(movements.length === 0 ? [] : movementBlocks(t, session)),
  ]
}

function painBlocks(t: Words, session: Session): Block[] {
  return [
    { kind: 'whole', id: 'pain-heading', node: <Heading>{t('section.pain')}</Heading>, keepWithNext: true },
    {
      kind: 'table',
      id: 'pain',
      caption: t('table.pain'),
      columns: 'pain',
      head: (
        <tr>
          <th scope="col">{t('table.complaint')}</th>
          <th scope="col">{t('figure.arrival')}</th>
          <th scope="col">{t('figure.end')}</th>
        </tr>
      ),
      rows: [{ id: 'pain', node: <PainRow t={t} session={session} /> }],
    },
  ]
}

function PainRow({ t, session }: { t: Words; session: Session }) {
  const { pain } = session.content
  return (
    <tr>
      <th scope="row">
        {t('table.whole')}
        {pain.carriedOn === null ? null : <CarriedNote t={t} on={pain.carriedOn} />}
      </th>
      <td>
        <Value t={t}>{pain.arrival}</Value>
      </td>
      <td>
        <Value t={t}>{pain.end}</Value>
      </td>
    </tr>
  )
}

function movementBlocks(t: Words, session: Session): Block[] {
  const { movements } = session.content
  const words = i18next.getFixedT(null, 'function')
  return [
    { kind: 'whole', id: 'movement-heading', node: <Heading>{t('section.movement')}</Heading>, keepWithNext: true },
    {
      kind: 'table',
      id: 'movement',
      caption: t('table.movements'),
      columns: 'movement',
      head: (
        <tr>
          <th scope="col">{t('table.movement')}</th>
          <th scope="col">{t('table.before')}</th>
          <th scope="col">{t('table.after')}</th>
          <th scope="col">{t('table.normal')}</th>
        </tr>
      ),
      rows: movements.map((it) => ({
        id: `${it.movementId} ${it.side}`,
        node: (
          <tr>
            <th scope="row">
              {t(`side.${it.side}`, { movement: movementLabel(it.movementId) })}
              {movementLines(words, it).map((line) => (
                <span key={line} className={classes.detail}>
                  {line}
                </span>
              ))}
              {it.carriedOn === null ? null : <CarriedNote t={t} on={it.carriedOn} />}
            </th>
            <td>
              <Value t={t}>{inUnit(it, it.before)}</Value>
            </td>
            <td>
              <Value t={t}>{inUnit(it, it.after)}</Value>
            </td>
            <td>
              <Value t={t}>{normalRange(it.movementId)}</Value>
            </td>
          </tr>
        ),
      })),
    },
    ...attributionsOf(movements).map((line): Block => ({ kind: 'whole', id: `attribution-${line}`, node: <p className={classes.quiet}>{line}</p> })),
  ]
}

/** Whom the scales used ask to be credited. */
function attributionsOf(movements: readonly SessionMovement[]): string[] {
  const scales = new Set(movements.flatMap(({ findings }) => Object.keys(findings)))
  return [...scales].flatMap((id) => {
    const scale = scaleById(id)
    return scale?.attribution ? [`${scale.label}: ${scale.attribution}.`] : []
  })
}

const inUnit = (it: SessionMovement, value: number | null): string | null => (value === null ? null : movementValue(it.movementId, value))

/** "70°–90°", or the one figure there is; null when none was verified. */
export function normalRange(movementId: string): string | null {
  const normal = movementById(movementId)?.normal
  if (!normal) return null
  const { min, max, typical } = normal
  if (min !== null && max !== null && min !== max) return `${movementValue(movementId, min)}–${movementValue(movementId, max)}`
  const one = typical ?? min ?? max
  return one === null ? null : movementValue(movementId, one)
}
