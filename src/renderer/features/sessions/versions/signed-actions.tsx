import { ActionIcon, Button, Menu } from '@mantine/core'
import { IconBan, IconDots, IconPencil, IconPencilPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '../../../../shared/contract/sessions'
import { leftOpen } from '../../../ui/unsent'
import { type NoteAct, NoteModal } from './note-modal'

const possible = (status: Session['status']): NoteAct[] => (status === 'withdrawn' ? ['reinstate'] : ['amend', 'withdraw', 'addendum'])

/** What may still be done with a note that is signed. `reopenable`: within ten minutes it is opened again instead of amended. */
export function SignedActions({ session, reopenable, onChange }: { session: Session; reopenable: boolean; onChange: (session: Session) => void }) {
  const { t } = useTranslation('versions')
  const [asked, setAsked] = useState<NoteAct | null>(() => possible(session.status).find((one) => one === leftOpen(`versions.${session.id}`)) ?? null)
  const close = () => setAsked(null)
  const done = (changed: Session) => {
    close()
    onChange(changed)
  }
  return (
    <>
      {session.status === 'withdrawn' ? (
        <Button variant="default" onClick={() => setAsked('reinstate')}>
          {t('actions.reinstate')}
        </Button>
      ) : (
        <>
          {reopenable ? null : (
            <Button variant="default" leftSection={<IconPencil size={20} aria-hidden />} onClick={() => setAsked('amend')}>
              {t('actions.amend')}
            </Button>
          )}
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon variant="default" aria-label={t('actions.more')}>
                <IconDots size={20} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item leftSection={<IconPencilPlus size={20} aria-hidden />} onClick={() => setAsked('addendum')}>
                {t('actions.addendum')}
              </Menu.Item>
              <Menu.Item leftSection={<IconBan size={20} aria-hidden />} onClick={() => setAsked('withdraw')}>
                {t('actions.withdraw')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </>
      )}
      {asked === null ? null : <NoteModal session={session} act={asked} onDone={done} onClose={close} />}
    </>
  )
}
