import { useTranslation } from 'react-i18next'
import type { SessionContent } from '../../../../shared/contract/session-content'
import { muscleById, regionLabel } from '../../../../shared/reference/anatomy'
import { MarkLegend, MarkSample } from '../../../body/marks/mark-legend'
import { sessionStamps, stampLabels } from '../../../body/marks/session-marks'
import signed from '../signed.module.css'
import classes from './marks.module.css'

/** The stamps of a signed session in words, as they were recorded, and what the forms on the figure mean. */
export function SignedMarks({ content }: { content: SessionContent }) {
  const { t } = useTranslation('marks')
  const { stamps, strokes } = content
  const labels = stampLabels(stamps)
  if (stamps.length + strokes.length + content.cups.length === 0) return null
  return (
    <section>
      {stamps.length === 0 ? (
        <h2 className={signed.heading}>{t('title')}</h2>
      ) : (
        <table className={signed.table}>
          <caption className={signed.heading}>{t('title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('signed.mark')}</th>
              <th scope="col">{t('signed.area')}</th>
              <th scope="col">{t('signed.note')}</th>
            </tr>
          </thead>
          <tbody>
            {stamps.map((stamp, index) => (
              <tr key={labels[index]} data-signed-mark={labels[index]}>
                <th scope="row">
                  <span className={classes.signedMark}>
                    <MarkSample kind={stamp.kind} label={labels[index] ?? ''} /> {t(`toolName.${stamp.kind}`)} {labels[index]}
                  </span>
                </th>
                <td>{regionLabel(stamp.regionId)}</td>
                <td>
                  {stamp.muscleId === null ? null : <span className={classes.region}>{muscleById(stamp.muscleId)?.label ?? stamp.muscleId}</span>}
                  {stamp.note !== '' && stamp.kind === 'trigger-point' ? `${t('referral')}: ` : null}
                  <bdi>{stamp.note}</bdi>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className={classes.legend}>
        <MarkLegend stamps={sessionStamps(content)} hasStrokes={strokes.length > 0} />
      </div>
    </section>
  )
}
