import { Button, Menu } from '@mantine/core'
import { IconChevronDown, IconMassage } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { shortTherapyLabel, therapies } from '../../../shared/reference/therapies'
import { useContent, useDraftStore } from './draft-context'
import { toggleTherapy } from './edits'
import classes from './therapy-menu.module.css'

interface Props {
  /** True: the session was to be finished and has no therapy yet. */
  missing: boolean
  onChosen: () => void
}

/** One or more of all therapies; the menu stays open so that several are one visit to it. */
export function TherapyMenu({ missing, onChosen }: Props) {
  const { t } = useTranslation('sessions')
  const store = useDraftStore()
  const chosen = useContent('therapies')
  const button = useRef<HTMLButtonElement>(null)
  const wanted = missing && chosen.length === 0
  useEffect(() => {
    if (wanted) button.current?.focus()
  }, [wanted])
  const label = chosen.length === 0 ? t('therapy.choose') : chosen.map((entry) => shortTherapyLabel(entry.therapyId)).join(' + ')
  return (
    <div className={classes.therapyMenu}>
      <Menu position="bottom-start" width={360} shadow="md">
        <Menu.Target>
          <Button
            ref={button}
            variant={chosen.length === 0 ? 'outline' : 'default'}
            {...(wanted ? { color: 'red' } : {})}
            leftSection={<IconMassage size={20} aria-hidden />}
            rightSection={<IconChevronDown size={18} aria-hidden />}
            aria-describedby={wanted ? 'therapy-wanted' : undefined}
            data-therapy-menu
          >
            <span className={classes.cutText}>{label}</span>
          </Button>
        </Menu.Target>
        <Menu.Dropdown className={classes.menu}>
          {therapies().map((therapy) => {
            const on = chosen.some((entry) => entry.therapyId === therapy.id)
            return (
              <Menu.CheckboxItem
                key={therapy.id}
                className={classes.menuItem}
                checked={on}
                onChange={() => {
                  store.edit(toggleTherapy(therapy.id))
                  onChosen()
                }}
              >
                {therapy.label}
              </Menu.CheckboxItem>
            )
          })}
        </Menu.Dropdown>
      </Menu>
      {wanted ? (
        <span id="therapy-wanted" role="alert" className={classes.wanted}>
          {t('therapy.wanted')}
        </span>
      ) : null}
    </div>
  )
}
