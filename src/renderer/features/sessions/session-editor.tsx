import { useCallback, useEffect, useState } from 'react'
import { useSearch } from 'wouter'
import type { Session } from '../../../shared/contract/sessions'
import { ConsentStrip } from './consent/consent-strip'
import { DraftProvider, useDraft } from './draft-context'
import { useEditorKeys } from './editor-keys'
import { EditorHeader } from './editor-header'
import classes from './editor.module.css'
import { FinishPassphrase } from './finish-passphrase'
import { firstGap } from './first-gap'
import { FigureToolProvider } from './figure-tool'
import { showFirstGap } from './focus'
import { showKeys } from './key-list'
import { useDraftOf } from './open-draft'
import { NoticePanel } from './safety/notice-panel'
import { SafetyStrip } from './safety/safety-strip'
import { useFinish } from './use-finish'
import { AmendingBanner } from './versions/amending-banner'
import { Workspace } from './workspace'

interface Props {
  session: Session
  /** The steps to undo that were kept with it. */
  undo: string | null
  /** The session became something else: it was signed elsewhere. */
  onChange: (session: Session) => void
}

/** The screen of the day: one visit, written while it happens. */
export function SessionEditor({ session, undo, onChange }: Props) {
  const store = useDraftOf(session, undo)
  return (
    <DraftProvider value={store}>
      <FigureToolProvider>
        <Editor session={session} onChange={onChange} />
      </FigureToolProvider>
    </DraftProvider>
  )
}

function Editor({ session, onChange }: Omit<Props, 'undo'>) {
  const [needsTherapy, setNeedsTherapy] = useState(false)
  const [notices, setNotices] = useState<'closed' | 'open' | 'missing'>('closed')
  const finish = useFinish(session, () => setNeedsTherapy(true), () => setNotices('missing'))
  const showNotices = useCallback(() => setNotices('open'), [])
  const hideNotices = useCallback(() => setNotices('closed'), [])
  const current = useDraft((draft) => draft.session)
  useEffect(() => {
    if (current.status !== 'draft') onChange(current)
  }, [current, onChange])
  useEditorKeys(finish.run, showKeys)
  const toGap = new URLSearchParams(useSearch()).has('gap')
  useEffect(() => {
    if (toGap) showFirstGap(firstGap(session.content), () => setNeedsTherapy(true))
    // Where one begins, not where one is: what was filled since must not move the focus.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [])
  return (
    <div className={classes.editor} data-session-editor>
      <EditorHeader session={session} finish={finish} needsTherapy={needsTherapy} onTherapy={() => setNeedsTherapy(false)} onNotices={showNotices} />
      <div className={classes.strips}>
        <AmendingBanner session={session} onChange={onChange} />
        <SafetyStrip session={session} />
        <ConsentStrip clientId={session.clientId} sessionId={session.id} />
      </div>
      <NoticePanel sessionId={session.id} opened={notices !== 'closed'} missing={notices === 'missing'} onClose={hideNotices} />
      {finish.asking ? <FinishPassphrase finish={finish} /> : null}
      <Workspace clientId={session.clientId} />
    </div>
  )
}
