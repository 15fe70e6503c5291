import { ActionIcon, Popover } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import { type ReactNode, useRef, useState } from 'react'
import classes from './source-note.module.css'

interface Props {
  /** What is explained, in full words: "Where the figure for pain comes from". */
  name: string
  children: ReactNode
}

/**
 * Where a figure comes from: shown while the pointer or the focus is on the sign, and kept by a press, so that a finger and a keyboard
 * get the same as a mouse. Escape, a second press or going elsewhere closes it.
 */
export function SourceNote({ name, children }: Props) {
  const [shown, setShown] = useState<'no' | 'passing' | 'kept'>('no')
  /** A press focuses first: what the focus has just opened must not be closed by the same press. */
  const openedAt = useRef(-Infinity)
  const pass = (at: number) => {
    if (shown !== 'no') return
    openedAt.current = at
    setShown('passing')
  }
  return (
    <Popover opened={shown !== 'no'} onChange={(open) => open || setShown('no')} width={340} position="bottom-end" withArrow withinPortal>
      <Popover.Target>
        <ActionIcon
          color="gray"
          aria-label={name}
          data-source-note
          onMouseEnter={(event) => pass(event.timeStamp)}
          onMouseLeave={() => shown === 'passing' && setShown('no')}
          onFocus={(event) => pass(event.timeStamp)}
          onBlur={() => setShown('no')}
          onClick={(event) => setShown(shown === 'kept' && event.timeStamp - openedAt.current > 300 ? 'no' : 'kept')}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || shown === 'no') return
            event.stopPropagation()
            setShown('no')
          }}
        >
          <IconInfoCircle size={20} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <div className={classes.note}>{children}</div>
      </Popover.Dropdown>
    </Popover>
  )
}
