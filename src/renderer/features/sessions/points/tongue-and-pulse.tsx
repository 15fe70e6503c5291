import { IconChevronDown } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionTherapy } from '../../../../shared/contract/session-content'
import { valueWords } from '../../../../shared/domain/point-words'
import { type DetailGroup, therapyById } from '../../../../shared/reference/therapies'
import { DetailControl } from '../detail-field'
import { useContent, useDraftStore } from '../draft-context'
import { setDetail } from '../edits'
import { Section } from '../section'
import { isSign } from './points-view'
import classes from './tongue-and-pulse.module.css'

/** What the tongue and the pulse show, of a therapy that looks at them: all in sight, one at a time opened to choose. */
export const TongueAndPulse = memo(function TongueAndPulse() {
  const { t } = useTranslation('points')
  const therapies = useContent('therapies')
  const lookers = therapies.filter(({ therapyId }) => signsOf(therapyId).length > 0)
  if (lookers.length === 0) return null
  return (
    <Section id="signs" title={t('signs.title')}>
      {lookers.map((entry) => (
        <Signs key={entry.therapyId} entry={entry} />
      ))}
    </Section>
  )
})

const signsOf = (therapyId: string): DetailGroup[] => therapyById(therapyId)?.groups.filter(({ id }) => isSign(id)) ?? []

function Signs({ entry: { therapyId, details } }: { entry: SessionTherapy }) {
  const { t } = useTranslation('points')
  const store = useDraftStore()
  const [openId, setOpenId] = useState<string | null>(null)
  const groups = signsOf(therapyId)
  const open = groups.find(({ id }) => id === openId)
  return (
    <>
      <div className={classes.signs}>
        {groups.map((group) => {
          const value = details[group.id]
          return (
            <button
              key={group.id}
              type="button"
              className={classes.sign}
              aria-expanded={group === open}
              onClick={() => setOpenId(group === open ? null : group.id)}
              data-sign={group.id}
            >
              <span className={classes.label}>{group.label}</span>
              <span className={classes.value} data-none={value === undefined || undefined}>
                {value === undefined ? t('signs.none') : valueWords(group, value, { yes: t('detail.yes'), no: t('detail.no') })}
              </span>
              <IconChevronDown size={18} aria-hidden className={classes.chevron} data-open={group === open || undefined} />
            </button>
          )
        })}
      </div>
      {open === undefined ? null : (
        <div data-detail={`${therapyId}.${open.id}`}>
          <DetailControl group={open} value={details[open.id]} name={open.label} set={(next) => store.edit(setDetail(therapyId, open.id, next))} />
        </div>
      )}
    </>
  )
}
