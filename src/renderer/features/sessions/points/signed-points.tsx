import { useTranslation } from 'react-i18next'
import type { SessionContent } from '../../../../shared/contract/session-content'
import { needleCounts } from '../../../../shared/domain/needle-count'
import { pointDetailLines } from '../../../../shared/domain/point-words'
import { pointByCode } from '../../../../shared/reference/acupoints'
import { therapyLabel } from '../../../../shared/reference/therapies'
import classes from '../signed.module.css'

/** The points of a signed session and the needles in and out, as they were recorded. */
export function SignedPoints({ content }: { content: SessionContent }) {
  const { t } = useTranslation('points')
  if (content.points.length === 0) return null
  const yesNo = { yes: t('detail.yes'), no: t('detail.no') }
  return (
    <section>
      <table className={classes.table}>
        <caption className={classes.heading}>{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('signed.point')}</th>
            <th scope="col">{t('signed.side')}</th>
            <th scope="col">{t('signed.needles')}</th>
            <th scope="col">{t('signed.details')}</th>
          </tr>
        </thead>
        <tbody>
          {content.points.map((point) => {
            const known = pointByCode(point.code)
            const lines = pointDetailLines(point, yesNo)
            return (
              <tr key={`${point.code} ${point.side}`} data-signed-point={`${point.code} ${point.side}`}>
                <th scope="row">
                  {point.code} {known?.pinyinTone ?? known?.pinyin} <span lang="zh">{known?.hanzi}</span>
                </th>
                <td>{t(`side.${point.side}`)}</td>
                <td>{point.needles}</td>
                <td>{lines.map(({ label, value }) => t('chosen.differs', { label, value })).join(' · ')}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {needleCounts(content)
        .filter(({ inserted, removed }) => inserted !== null || removed !== null)
        .map(({ therapyId, inserted, removed }) => (
          <p key={therapyId} className={classes.line}>
            <span className={classes.lineLabel}>{t('needles.titleOf', { therapy: therapyLabel(therapyId) })}</span>{' '}
            {t('signed.counted', { in: inserted ?? t('signed.notCounted'), out: removed ?? t('signed.notCounted') })}
          </p>
        ))}
    </section>
  )
}
