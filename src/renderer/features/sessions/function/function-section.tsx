import { Button } from '@mantine/core'
import { IconCheck } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Offer, Offers } from '../../../ui/offers'
import { leftOpen } from '../../../ui/unsent'
import { useContent, useDraft, useDraftStore } from '../draft-context'
import { Section } from '../section'
import { Activities } from './activities'
import { confirmFunction } from './function-edits'
import { isTyped, overallChange, ratings, scoreOf } from './function-view'
import { Questionnaires } from './questionnaires'
import { OverallChange, Ratings } from './ratings'
import { useSince } from './use-since'

const parts = ['activities', 'ratings', 'overall', 'typed'] as const
type Part = (typeof parts)[number]

/**
 * What the client can do. A part stands open when it holds something, on the first visit, or after a press; the others are a row of
 * buttons, so that who does not ask for it is not met by a wall of scales.
 */
export const FunctionSection = memo(function FunctionSection() {
  const { t } = useTranslation('function')
  const store = useDraftStore()
  const activities = useContent('activities')
  const scores = useContent('scores')
  const visit = useDraft((draft) => draft.session.number)
  const since = useSince()
  const [opened, setOpened] = useState<readonly Part[]>(() => (visit === 1 ? ['activities', 'ratings'] : leftOpen('sessions') === 'activity' ? ['activities'] : []))
  const carried = [...activities, ...scores].filter((entry) => entry.carriedOn !== null).length
  const filled: Record<Part, boolean> = {
    activities: activities.length > 0,
    ratings: ratings.some((id) => scoreOf(scores, id) !== undefined),
    overall: scoreOf(scores, overallChange) !== undefined,
    typed: scores.some((score) => isTyped(score.measureId)),
  }
  const isOpen = (part: Part) => filled[part] || opened.includes(part)
  // A change since the first visit cannot be asked at the first.
  const closed = parts.filter((part) => !isOpen(part) && (part !== 'overall' || visit > 1))
  return (
    <Section
      id="function"
      title={t('title')}
      aside={
        carried === 0 ? null : (
          <Button variant="light" size="sm" leftSection={<IconCheck size={18} aria-hidden />} onClick={() => store.edit(confirmFunction)} data-confirm-function>
            {t('confirmAll', { count: carried })}
          </Button>
        )
      }
    >
      {isOpen('activities') ? <Activities activities={activities} since={since} /> : null}
      {isOpen('ratings') ? <Ratings scores={scores} since={since} /> : null}
      {isOpen('overall') ? <OverallChange scores={scores} /> : null}
      {isOpen('typed') ? <Questionnaires scores={scores} since={since} /> : null}
      {closed.length === 0 ? null : (
        <Offers>
          {closed.map((part) => (
            <Offer key={part} onClick={() => setOpened([...opened, part])} data-open-part={part}>
              {t(`open.${part}`)}
            </Offer>
          ))}
        </Offers>
      )}
    </Section>
  )
})
