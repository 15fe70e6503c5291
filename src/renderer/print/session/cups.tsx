import i18next, { type TFunction } from 'i18next'
import type { Session } from '../../../shared/contract/sessions'
import { cupTable } from '../../features/sessions/cups/cup-table'
import { totalWords } from '../../features/sessions/cups/cup-totals'
import { lotRows } from '../../features/sessions/cups/lot-rows'
import { Heading } from '../facts'
import type { Block } from '../pages/block'
import { Apart } from '../runs'
import { Value } from './carried-note'

type Words = TFunction<'documents'>

/** Every cup in the order of setting, then the packages that were opened. The words are those of the screen. */
export function cupsBlocks(t: Words, session: Session): Block[] {
  const words = i18next.getFixedT(null, 'cups') as TFunction<'cups'>
  return [...cupBlocks(t, words, session), ...lotBlocks(t, words, session)]
}

function cupBlocks(t: Words, words: TFunction<'cups'>, { content }: Session): Block[] {
  const { columns, rows } = cupTable(words, content)
  if (rows.length === 0) return []
  const withTherapy = new Set(rows.map(({ therapy }) => therapy)).size > 1
  return [
    { kind: 'whole', id: 'cups-heading', node: <Heading>{words('title')}</Heading>, keepWithNext: true },
    {
      kind: 'table',
      id: 'cups',
      caption: totalWords(words, content).join(' · '),
      columns: 'cups',
      head: (
        <tr>
          <th scope="col">{words('column.number')}</th>
          <th scope="col">{words('column.region')}</th>
          {withTherapy ? <th scope="col">{words('column.therapy')}</th> : null}
          {columns.map((column) => (
            <th key={column} scope="col" data-column={column}>
              {words(`column.${column}`)}
            </th>
          ))}
        </tr>
      ),
      rows: rows.map(({ number, region, therapy, cells }) => ({
        id: String(number),
        node: (
          <tr>
            <td>{number}</td>
            <th scope="row">{region}</th>
            {withTherapy ? <td>{therapy}</td> : null}
            {cells.map((cell, index) => (
              <td key={columns[index]}>
                <Value t={t}>{cell === '' ? null : cell}</Value>
              </td>
            ))}
          </tr>
        ),
      })),
    },
  ]
}

function lotBlocks(t: Words, words: TFunction<'cups'>, { content }: Session): Block[] {
  if (content.lots.length === 0) return []
  return [
    { kind: 'whole', id: 'lots-heading', node: <Heading>{words('lots.opened')}</Heading>, keepWithNext: true },
    {
      kind: 'table',
      id: 'lots',
      caption: words('lots.caption'),
      columns: 'lots',
      head: (
        <tr>
          <th scope="col">{words('lots.kind')}</th>
          <th scope="col">{words('lots.brand')}</th>
          <th scope="col">{words('lots.lot')}</th>
          <th scope="col">{words('lots.expires')}</th>
        </tr>
      ),
      rows: lotRows(words, content).map(({ id, kind, brand, lot, expires }) => ({
        id,
        node: (
          <tr>
            <th scope="row">{kind}</th>
            <td>{brand === '' ? <Value t={t}>{null}</Value> : <Apart text={brand} />}</td>
            <td>
              <Apart text={lot} />
            </td>
            <td>
              <Value t={t}>{expires === '' ? null : expires}</Value>
            </td>
          </tr>
        ),
      })),
    },
  ]
}
