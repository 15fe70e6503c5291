import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ComplaintDetails } from '../../../shared/contract/complaints'
import { formatDay } from '../../../shared/domain/days'
import { redFlagsFor } from '../../../shared/domain/safety-red-flags'
import { redFlagById } from '../../../shared/reference/safety'
import type { Autosave } from '../../ui/autosave/use-autosave'
import { Card } from '../../ui/card'
import { today } from '../../ui/clock'
import classes from './red-flags.module.css'
import { RedFlagRow } from './red-flag-row'

/** Signs that want a doctor's eye, asked by the site of the complaint; "none of these" is an answer too. */
export function RedFlags({ form }: { form: Autosave<ComplaintDetails> }) {
  const { t } = useTranslation('safety')
  const { areaIds, redFlagIds, redFlagsAskedOn } = form.current
  const asked = redFlagsFor(areaIds)
  // What was ticked for another site stays in sight.
  const others = redFlagIds.filter((id) => !asked.some((flag) => flag.id === id)).flatMap((id) => redFlagById(id) ?? [])
  const listed = [...asked, ...others]
  const answer = (ids: string[]) => void form.save({ redFlagIds: ids, redFlagsAskedOn: today() })
  const isNone = redFlagsAskedOn !== null && redFlagIds.length === 0
  return (
    <Card title={t('redFlags.title')}>
      {listed.length === 0 ? (
        <p className={classes.hint}>{t(areaIds.length === 0 ? 'redFlags.noAreas' : 'redFlags.noneOnFile')}</p>
      ) : (
        <>
          <p className={classes.hint}>{t('redFlags.hint')}</p>
          <ul className={classes.list}>
            {listed.map((flag) => (
              <RedFlagRow
                key={flag.id}
                flag={flag}
                present={redFlagIds.includes(flag.id)}
                onChange={(present) => answer(present ? [...redFlagIds, flag.id] : redFlagIds.filter((id) => id !== flag.id))}
              />
            ))}
          </ul>
          <div className={classes.answer}>
            <Button
              variant={isNone ? 'light' : 'default'}
              aria-pressed={isNone}
              leftSection={isNone ? <IconCheck size={20} aria-hidden /> : undefined}
              onClick={() => answer([])}
            >
              {t('redFlags.none')}
            </Button>
            <p className={classes.state} role="status">
              {redFlagsAskedOn === null
                ? t('redFlags.notAsked')
                : t(redFlagIds.length === 0 ? 'redFlags.askedNone' : 'redFlags.asked', { day: formatDay(redFlagsAskedOn), count: redFlagIds.length })}
            </p>
          </div>
        </>
      )}
      {form.errors.redFlagIds === undefined ? null : (
        <p className={classes.error} role="alert">
          {form.errors.redFlagIds}
        </p>
      )}
    </Card>
  )
}
