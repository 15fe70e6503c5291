import { IconChevronDown } from '@tabler/icons-react'
import { useDisclosure } from '@mantine/hooks'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionTherapy } from '../../../../shared/contract/session-content'
import { type DetailGroup, therapyById } from '../../../../shared/reference/therapies'
import { DetailControl } from '../detail-field'
import { detailText } from '../details-view'
import { useContent, useDraftStore } from '../draft-context'
import { setDetail } from '../edits'
import { Section } from '../section'
import { isSign } from './points-view'
import classes from './tongue-and-pulse.module.css'

/** What the tongue and the pulse show, of a therapy that looks at them: a line each, opened to choose. */
export const TongueAndPulse = memo(function TongueAndPulse() {
  const { t } = useTranslation('points')
  const therapies = useContent('therapies')
  const lookers = therapies.flatMap((entry) => (therapyById(entry.therapyId)?.groups.some(({ id }) => isSign(id)) === true ? [entry] : []))
  if (lookers.length === 0) return null
  return (
    <Section id="signs" title={t('signs.title')}>
      {lookers.map((entry) => (
        <div key={entry.therapyId} className={classes.signs}>
          {therapyById(entry.therapyId)
            ?.groups.filter(({ id }) => isSign(id))
            .map((group) => <Sign key={group.id} entry={entry} group={group} />)}
        </div>
      ))}
    </Section>
  )
})

function Sign({ entry: { therapyId, details }, group }: { entry: SessionTherapy; group: DetailGroup }) {
  const { t } = useTranslation('points')
  const store = useDraftStore()
  const [open, fold] = useDisclosure(false)
  const value = details[group.id]
  return (
    <div className={classes.sign} data-open={open || undefined} data-detail={`${therapyId}.${group.id}`}>
      <button type="button" className={classes.head} aria-expanded={open} onClick={fold.toggle}>
        <span className={classes.label}>{group.label}</span>
        <span className={classes.value} data-none={value === undefined || undefined}>
          {value === undefined ? t('signs.none') : detailText(therapyId, group, value)}
        </span>
        <IconChevronDown size={18} aria-hidden className={classes.chevron} data-open={open || undefined} />
      </button>
      {open ? <DetailControl group={group} value={value} name={group.label} set={(next) => store.edit(setDetail(therapyId, group.id, next))} /> : null}
    </div>
  )
}
