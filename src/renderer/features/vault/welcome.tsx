import { IconLockPlus, IconMoodSmile, IconRestore } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useCall } from '../../api/use-call'
import { say } from '../../locales/first-words'
import classes from './entrance.module.css'
import { PlainButton, PlainFailure } from '../../ui/plain'

/** First start: the demo in one click, or a practice of one's own. */
export function Welcome({ demoExists, setUp, restore }: { demoExists: boolean; setUp: () => void; restore: () => void }) {
  const openDemo = useCall('vault.openDemo')
  const removeDemo = useCall('vault.removeDemo')
  const error = openDemo.error ?? removeDemo.error
  return (
    <div className={classes.step}>
      <div>
        <h1 className={classes.title}>{say('welcome.title')}</h1>
        <p className={classes.lead}>{say('welcome.lead')}</p>
      </div>
      {error === null ? null : <PlainFailure error={error} />}
      <div className={classes.ways}>
        <Way icon={<IconMoodSmile size={40} stroke={1.5} aria-hidden />} title={say('welcome.demoTitle')} text={say('welcome.demoText')}>
          <div className={classes.wayActions}>
            <PlainButton busy={openDemo.pending} onClick={() => void openDemo.run({})}>
              {demoExists ? say('welcome.demoContinue') : say('welcome.demoAction')}
            </PlainButton>
            {demoExists ? (
              <PlainButton look="default" busy={removeDemo.pending} onClick={() => void removeDemo.run({})}>
                {say('welcome.demoRemove')}
              </PlainButton>
            ) : null}
          </div>
          <span role="status" className={classes.status}>
            {openDemo.pending ? say('welcome.demoBusy') : ''}
          </span>
        </Way>
        <Way icon={<IconLockPlus size={40} stroke={1.5} aria-hidden />} title={say('welcome.ownTitle')} text={say('welcome.ownText')}>
          <PlainButton look="outline" onClick={setUp}>
            {say('welcome.ownAction')}
          </PlainButton>
        </Way>
        <Way icon={<IconRestore size={40} stroke={1.5} aria-hidden />} title={say('welcome.restoreTitle')} text={say('welcome.restoreText')}>
          <PlainButton look="default" onClick={restore}>
            {say('welcome.restoreAction')}
          </PlainButton>
        </Way>
      </div>
    </div>
  )
}

function Way({ icon, title, text, children }: { icon: ReactNode; title: string; text: string; children: ReactNode }) {
  return (
    <section className={classes.way}>
      {icon}
      <div className={classes.wayBody}>
        <h2 className={classes.wayTitle}>{title}</h2>
        <p className={classes.dimmed}>{text}</p>
        {children}
      </div>
    </section>
  )
}
