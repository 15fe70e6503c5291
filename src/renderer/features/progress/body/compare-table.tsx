import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ProgressVisit } from '../../../../shared/contract/progress'
import { type ComparedRow, compareVisits } from '../../../../shared/domain/compare-visits'
import { formatDay } from '../../../../shared/domain/days'
import { isAskedOnce, measureId } from '../../../../shared/domain/progress'
import type { Thresholds } from '../../../../shared/domain/threshold'
import { isRatingOfChange } from '../../../../shared/domain/what-changed'
import { shortTherapyLabel } from '../../../../shared/reference/therapies'
import { Scroller } from '../../../ui/scroller'
import { changeWords, directionSign, meaningWords } from '../change-words'
import { measureLabel, measureValue } from '../measure-words'
import classes from './body.module.css'

/** Every value of both visits in words; a change only where something was measured on arrival both times. */
export function CompareTable({ from, to, thresholds }: { from: ProgressVisit; to: ProgressVisit; thresholds: Thresholds }) {
  const { t } = useTranslation('progress')
  const head = (visit: ProgressVisit) => (
    <Table.Th scope="col">
      <Link href={`/sessions/${visit.sessionId}`} className={classes.link}>
        {formatDay(visit.heldOn)}
      </Link>
    </Table.Th>
  )
  return (
    <Scroller label={t('compare.values')}>
      <Table>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('compare.measure')}</Table.Th>
            {head(from)}
            {head(to)}
            <Table.Th scope="col">{t('compare.change')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          <Table.Tr>
            <Table.Th scope="row">{t('compare.therapies')}</Table.Th>
            <Table.Td>{from.therapyIds.map(shortTherapyLabel).join(', ')}</Table.Td>
            <Table.Td>{to.therapyIds.map(shortTherapyLabel).join(', ')}</Table.Td>
            <Table.Td />
          </Table.Tr>
          {compareVisits(from, to, thresholds).map((row) => (
            <Row key={measureId(row.key)} row={row} />
          ))}
          <Table.Tr>
            <Table.Th scope="row">{t('compare.plan')}</Table.Th>
            <Table.Td dir="auto">{from.plan || '–'}</Table.Td>
            <Table.Td dir="auto">{to.plan || '–'}</Table.Td>
            <Table.Td />
          </Table.Tr>
        </Table.Tbody>
      </Table>
    </Scroller>
  )
}

/** Why nothing is said of a change: measured at both visits, pain is of two complaints. */
function whyNot(key: ComparedRow['key'], earlier: ComparedRow['earlier'], later: ComparedRow['later']) {
  if (isRatingOfChange(key)) return 'compare.rating'
  return earlier.arrival !== null && later.arrival !== null ? 'compare.twoComplaints' : 'compare.notBoth'
}

function Row({ row: { key, earlier, later, change, threshold } }: { row: ComparedRow }) {
  const { t } = useTranslation('progress')
  const taken = ({ arrival, end }: ComparedRow['earlier']) => {
    const words = [arrival, end].map((value) => (value === null ? '–' : measureValue(key, value)))
    if (arrival === null && end === null) return <span className={classes.apart}>{t('table.notMeasured')}</span>
    return isAskedOnce(key) ? words[0] : words.join(' → ')
  }
  return (
    <Table.Tr>
      <Table.Th scope="row">{measureLabel(t, key)}</Table.Th>
      <Table.Td>{taken(earlier)}</Table.Td>
      <Table.Td>{taken(later)}</Table.Td>
      <Table.Td>
        {change === null ? (
          <span className={classes.apart}>{t(whyNot(key, earlier, later))}</span>
        ) : (
          <span className={classes.change} data-direction={change.change.direction}>
            <span aria-hidden>{directionSign[change.change.direction]} </span>
            {changeWords(t, key, change)}
            {change.change.direction === 'same' || change.change.meaningful === null ? null : <span className={classes.meaning}>{meaningWords(t, key, change, threshold)}</span>}
          </span>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
