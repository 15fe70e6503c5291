import { ActionIcon, Popover } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { detailUnit, itemWords } from '../../../shared/domain/detail-words'
import { type DetailGroup, sourceById } from '../../../shared/reference/therapies'
import classes from './details.module.css'

interface Props {
  group: DetailGroup
  /** The group in full words: "Sports massage, Technique". */
  name: string
  /** Stands after the label. */
  aside?: ReactNode
  /** The control. */
  children: ReactNode
}

/**
 * A control of the vocabulary under its label, and what its words mean behind a button: nothing is told to a mouse alone. The
 * button stands beside the label and comes after the control, so that the keyboard reaches the work first.
 */
export function DetailFrame({ group, name, aside, children }: Props) {
  const { t } = useTranslation('sessions')
  const unit = detailUnit(group)
  return (
    <div className={classes.frame}>
      <span className={classes.detailLabel}>
        {group.label}
        {unit === '' ? null : <span className={classes.unit}> {unit}</span>}
        {aside}
      </span>
      <div className={classes.control}>{children}</div>
      <Popover width={400} position="bottom-end" withArrow trapFocus returnFocus>
        <Popover.Target>
          <ActionIcon className={classes.about} variant="subtle" color="gray" aria-label={t('details.about', { name })} data-about={group.id}>
            <IconInfoCircle size={20} aria-hidden />
          </ActionIcon>
        </Popover.Target>
        <Popover.Dropdown aria-label={t('details.about', { name })}>
          <Meaning group={group} />
        </Popover.Dropdown>
      </Popover>
    </div>
  )
}

/** What the group or each of its items means, and where that was read. */
function Meaning({ group }: { group: DetailGroup }) {
  const { t } = useTranslation('sessions')
  const own = 'source' in group ? group.source : []
  const sources = [...new Set([...own, ...group.items.flatMap((item) => item.source)])]
  return (
    // A long vocabulary scrolls, and so has to be reached by the keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={classes.meaning} tabIndex={0} data-autofocus>
      {'definition' in group ? <p>{group.definition}</p> : null}
      {group.items.length === 0 ? null : (
        <dl>
          {group.items.map((item) => (
            <div key={item.id}>
              <dt>{itemWords(group, item)}</dt>
              <dd>{item.definition}</dd>
            </div>
          ))}
        </dl>
      )}
      <p className={classes.sources}>{t('details.sources', { sources: sources.map(sourceWords).join('; ') })}</p>
    </div>
  )
}

function sourceWords(id: string): string {
  const source = sourceById(id)
  if (source === undefined) return id
  return source.year === null ? source.title : `${source.title}, ${source.year}`
}
