import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../../shared/contract/sessions'
import { useContent, useDraftStore } from '../draft-context'
import { HealthDrawer } from './health-drawer'
import { setHealthChecked } from './safety-edits'
import classes from './safety.module.css'

/** Under the header, until it is answered: what to ask at each visit. Takes no room afterwards. */
export const SafetyStrip = memo(function SafetyStrip({ session }: { session: Session }) {
  const { t } = useTranslation('safety')
  const store = useDraftStore()
  const checked = useContent('healthChecked')
  const [health, drawer] = useDisclosure(false)
  const first = session.number === 1
  const record = () => {
    store.edit(setHealthChecked('changed'))
    drawer.open()
  }
  return (
    <>
      {checked === null ? (
        <div className={classes.strip} role="group" aria-labelledby="health-question" data-choices="health-question">
          <span id="health-question">{t(first ? 'question.first' : 'question.again')}</span>
          <Button size="sm" variant="default" onClick={() => store.edit(setHealthChecked('unchanged'))}>
            {t(first ? 'question.nothing' : 'question.unchanged')}
          </Button>
          <Button size="sm" variant="default" onClick={record}>
            {t(first ? 'question.record' : 'question.changed')}
          </Button>
        </div>
      ) : null}
      <HealthDrawer clientId={session.clientId} opened={health} onClose={drawer.close} />
    </>
  )
})
