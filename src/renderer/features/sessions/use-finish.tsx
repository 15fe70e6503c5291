import { notifications } from '@mantine/notifications'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Session } from '../../../shared/contract/sessions'
import { AppError } from '../../../shared/errors'
import { call } from '../../api/call'
import { notifyFailure } from '../../ui/failure'
import { notifyUndo } from '../../ui/notify-undo'
import { useDraftStore } from './draft-context'
import { focusField } from './focus'
import { signing, wantsPassphrase } from './signing'

export interface Finish {
  /** Saves, signs, goes back to the client. */
  run: () => void
  running: boolean
  /** The practice wants the passphrase before this session is signed. */
  asking: boolean
  /** Signs with it. @returns why it was not signed, to be said where it was typed; null: signed, or said elsewhere */
  signWith: (passphrase: string) => Promise<AppError | null>
  /** The session stays a draft. */
  cancel: () => void
}

/** The offer to reopen what was just signed. The next session hides it: it would lie over its controls. */
const signedOffer = 'signed-session'

/** Said once while the page lives: the lock ends it. */
let saidNameless = false

/** How long the offer to reopen stays in sight; it stands in the record for the whole ten minutes. */
const offerMs = 20_000

/** Needles that were not counted out are counted where they stand; the reason in their place is asked there as well. */
function showNeedles(): void {
  document.querySelector<HTMLElement>('button[data-needle-stop]')?.click()
  focusField('[data-needles-out] input')
}

/**
 * Signs without a question, unless the practice wants the passphrase, and offers the way back. `onNoTherapy`: a session without a therapy cannot be signed. `onStops`:
 * nor one with a notice that says stop and has no reason beside it.
 */
export function useFinish(session: Session, onNoTherapy: () => void, onStops: () => void): Finish {
  const { t } = useTranslation('sessions')
  const [, navigate] = useLocation()
  const store = useDraftStore()
  const [running, setRunning] = useState(false)
  const [asking, setAsking] = useState(false)
  const busy = useRef(false)
  useEffect(() => {
    notifications.hide(signedOffer)
  }, [])

  async function sign(passphrase: string | null): Promise<void> {
    if (store.get().content.therapies.length === 0) return onNoTherapy()
    // What could not be saved is shown beside the save state and the field; nothing half-saved is ever signed.
    if (!(await store.flush())) return
    const signed = await signing({ does: 'sign', id: session.id, revision: store.revision() }, passphrase)
    navigate(`/clients/${signed.clientId}`)
    offerReopen(signed)
  }

  function offerReopen(signed: Session): void {
    const reopen = () =>
      void call('sessions.reopen', { id: signed.id }).then(() => navigate(`/sessions/${signed.id}`), notifyFailure)
    const what = t(session.amending === null ? 'finish.signed' : 'finish.amended', { number: signed.number })
    const nameless = !saidNameless && signed.versions.at(-1)?.author?.name === ''
    saidNameless ||= nameless
    notifyUndo(nameless ? `${what} ${t('finish.nameless')}` : what, reopen, { label: t('finish.reopen'), forMs: offerMs, id: signedOffer })
  }

  /** Where the error is to be mended. */
  function show(error: unknown): void {
    const paths = error instanceof AppError ? Object.keys(error.fields ?? {}) : []
    if (wantsPassphrase(error)) setAsking(true)
    else if (paths.length === 1 && paths[0] === 'content.overrides.count.needles') showNeedles()
    else if (paths.some((path) => path.startsWith('content.overrides.'))) onStops()
    else notifyFailure(error instanceof AppError ? error : new AppError('internal', t('finish.failed')))
  }

  function run(): void {
    if (busy.current) return
    busy.current = true
    setRunning(true)
    sign(null)
      .catch(show)
      .finally(() => {
        busy.current = false
        setRunning(false)
      })
  }

  async function signWith(passphrase: string): Promise<AppError | null> {
    try {
      await sign(passphrase)
    } catch (error) {
      if (error instanceof AppError && (error.fields === undefined || wantsPassphrase(error))) return error
      show(error)
    }
    setAsking(false)
    return null
  }

  return { run, running, asking, signWith, cancel: () => setAsking(false) }
}
