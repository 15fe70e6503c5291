import { useTranslation } from 'react-i18next'
import type { SessionContent } from '../../../../shared/contract/session-content'
import { cupDetails } from '../../../../shared/domain/cup-record'
import { regionLabel } from '../../../../shared/reference/anatomy'
import { therapyLabel } from '../../../../shared/reference/therapies'
import classes from '../signed.module.css'
import { cellWords, settingWords } from './cup-table'
import { totalWords } from './cup-totals'
import { lotRows } from './lot-rows'

/** Every cup of a signed session in the order of setting, and the packages that were opened. */
export function SignedCups({ content }: { content: SessionContent }) {
  const { t } = useTranslation('cups')
  const cups = content.cups.map(({ therapyId, regionId, details: own }) => {
    const details = cupDetails(content, { therapyId, details: own })
    const [blood, mark] = [cellWords(t, therapyId, 'blood', details), cellWords(t, therapyId, 'mark', details)]
    return { region: regionLabel(regionId), therapy: therapyLabel(therapyId), setting: settingWords(t, therapyId, details), blood, mark }
  })
  const withTherapy = new Set(cups.map(({ therapy }) => therapy)).size > 1
  const outcomes = (['blood', 'mark'] as const).filter((column) => cups.some((cup) => cup[column] !== ''))
  return (
    <>
      {cups.length === 0 ? null : (
        <table className={classes.table}>
          <caption className={classes.heading}>
            {t('title')} <span className={classes.totals}>{totalWords(t, content).join(' · ')}</span>
          </caption>
          <thead>
            <tr>
              <th scope="col">{t('column.number')}</th>
              <th scope="col">{t('column.region')}</th>
              <th scope="col">{t('column.setting')}</th>
              {outcomes.map((column) => (
                <th key={column} scope="col">
                  {t(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {cups.map((cup, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- a cup is its place in the order
              <tr key={index}>
                <td>{index + 1}</td>
                <th scope="row">{cup.region}</th>
                <td>{[withTherapy ? cup.therapy : '', cup.setting].filter(Boolean).join(' · ') || '–'}</td>
                {outcomes.map((column) => (
                  <td key={column}>{cup[column] || '–'}</td>
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
