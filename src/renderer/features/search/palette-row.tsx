import { IconArrowRight, IconChevronDown, IconFileText, IconMapPin, IconRepeat, IconUser } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fullName } from '../../../shared/domain/client-name'
import { formatDay } from '../../../shared/domain/days'
import { shortTherapyLabel } from '../../../shared/reference/therapies'
import { PersonName } from '../../ui/person-name'
import { FoundText } from './found-text'
import { itemKey, type PaletteItem } from './palette-view'
import classes from './palette.module.css'

export const rowId = (key: string): string => `palette-${key}`

interface Props {
  item: PaletteItem
  active: boolean
  onOpen: (item: PaletteItem) => void
}

const icons = { command: IconArrowRight, start: IconRepeat, client: IconUser, session: IconFileText, place: IconMapPin, more: IconChevronDown }

export function PaletteRow({ item, active, onOpen }: Props) {
  const Icon = icons[item.kind]
  return (
    // The keyboard works through the field, which names this row as its active descendant. The field keeps the focus.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      className={classes.row}
      role="option"
      id={rowId(itemKey(item))}
      aria-selected={active}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onOpen(item)}
    >
      <Icon size={20} aria-hidden className={classes.icon} />
      <div className={classes.words}>
        <Words item={item} />
      </div>
    </div>
  )
}

function Words({ item }: Pick<Props, 'item'>) {
  const { t } = useTranslation('search')
  switch (item.kind) {
    case 'command':
      return <span>{t(`do.${item.command}`)}</span>
    case 'start': {
      const name = fullName(item.client) || item.client.preferredName
      return <span>{t('doFor', { what: t(item.draftId === null ? 'do.repeat' : 'do.continue'), name: `\u2068${name}\u2069` })}</span>
    }
    case 'client':
      return (
        <span className={classes.line}>
          <span>
            <PersonName person={item.client} />
          </span>
          <span className={classes.detail}>{item.client.lastSessionOn === null ? t('notSeen') : t('lastSeen', { day: formatDay(item.client.lastSessionOn) })}</span>
        </span>
      )
    case 'session':
      return (
        <>
          <span className={classes.line}>
            <span>
              <PersonName person={item.session} />
            </span>
            <span className={classes.detail}>
              {[formatDay(item.session.heldOn), ...item.session.therapyIds.map(shortTherapyLabel), ...(item.session.status === 'signed' ? [] : [t(item.session.status)])].join(' · ')}
            </span>
          </span>
          <FoundText snippet={item.session.snippet} />
        </>
      )
    case 'place':
      return (
        <span className={classes.line}>
          <span>{item.text}</span>
          <span className={classes.detail}>{item.count > 99 ? t('usedInMany') : t('usedIn', { count: item.count })}</span>
        </span>
      )
    case 'more':
      return <span>{t('showMore')}</span>
  }
}
