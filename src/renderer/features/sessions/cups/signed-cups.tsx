import { useTranslation } from 'react-i18next'
import type { SessionContent } from '../../../../shared/contract/session-content'
import classes from '../signed.module.css'
import { cupTable } from './cup-table'
import { totalWords } from './cup-totals'
import { lotRows } from './lot-rows'

/** Every cup of a signed session in the order of setting, and the packages that were opened. */
export function SignedCups({ content }: { content: SessionContent }) {
  const { t } = useTranslation('cups')
  const { columns, rows } = cupTable(t, content)
  const withTherapy = new Set(rows.map(({ therapy }) => therapy)).size > 1
  return (
    <>
      {rows.length === 0 ? null : (
        <table className={classes.table}>
          <caption className={classes.heading}>
            {t('title')} <span className={classes.totals}>{totalWords(t, content).join(' · ')}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('column.number')}</th>
              <th scope="col">{t('column.region')}</th>
              {withTherapy ? <th scope="col">{t('column.therapy')}</th> : null}
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ number, region, therapy, cells }) => (
              <tr key={number}>
                <td>{number}</td>
                <th scope="row">{region}</th>
                {withTherapy ? <td>{therapy}</td> : null}
                {cells.map((cell, index) => (
                  <td key={columns[index]}>{cell === '' ? '–' : cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {content.lots.length === 0 ? null : (
        <table className={classes.table}>
          <caption className={classes.heading}>{t('lots.opened')}</caption>
          <thead>
            <tr>
              {(['kind', 'brand', 'lot', 'expires'] as const).map((column) => (
                <th key={column} scope="col">
                  {t(`lots.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lotRows(t, content).map(({ id, kind, brand, lot, expires }) => (
              <tr key={id}>
                <th scope="row">{kind}</th>
                <td>
                  <bdi>{brand}</bdi>
                </td>
                <td>
                  <bdi>{lot}</bdi>
                </td>
                <td>{expires}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  )
}
