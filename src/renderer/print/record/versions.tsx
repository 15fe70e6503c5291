import type { DocumentOptions } from '../../../shared/contract/documents'
import { dayIn, formatDay, timeIn } from '../../../shared/domain/days'
import { noteFields } from '../../../shared/domain/note-fields'
import type { EarlierVersion } from '../../../shared/contract/sessions'
import type { RecordData } from '../document-data'
import type { Block } from '../pages/block'
import { labelled } from '../progress/care'
import { originalBlocks } from '../session/session-note'
import { Apart } from '../runs'
import classes from '../sheet.module.css'
import { originalTitle } from '../versions/after-signing'
import type { Original } from '../versions/originals'
import type { RecordedSession } from './load-record'
import type { RecordWords } from './record-words'
import { line, section } from './section'

/**
 * What was signed and changed afterwards: that it exists, its fingerprint, in what it differs, and its notes where they read differently.
 * What was amended stands in full.
 */
export function versionBlocks(words: RecordWords, data: RecordData, options: DocumentOptions): Block[] {
  const { t, d } = words
  const { versions, sessions } = data
  const dayOf = ({ sessionId }: EarlierVersion) => formatDay(sessions.find(({ session }) => session.id === sessionId)?.session.content.heldOn ?? '')
  const originals = sessions.flatMap((recorded) => recorded.originals.flatMap((original) => originalOf(words, data, recorded, original, options)))
  const told = options.parts.includes('notes') ? versions.filter(({ next }) => next?.kind !== 'amendment') : []
  const notes = told.flatMap((version) =>
    noteFields.flatMap((field) => {
      const label = t('version.earlier', { on: dayOf(version), number: version.version, field: d(`note.${field}`) })
      return labelled(label, `version-${version.sessionId}-${version.version}-${field}`, version.notes[field] ?? '')
    }),
  )
  return section('versions', t('section.versions'), [
    ...(versions.length === 0 ? [line('versions-none', t('version.none'))] : [table(words, versions, dayOf), ...notes]),
    ...(originals.length === 0 ? [line('amendments', t('version.amendments'))] : originals),
  ])
}

function originalOf({ t, d, s }: RecordWords, data: RecordData, { session }: RecordedSession, original: Original, { parts }: DocumentOptions): Block[] {
  const id = `original-${session.id}-${original.session.signedAt}`
  const title = t('version.original', { on: formatDay(session.content.heldOn), what: originalTitle(d, original.session) })
  return [
    { kind: 'whole', id, node: <div className={classes.visit}><h3>{title}</h3></div>, keepWithNext: true },
    ...originalBlocks(d, s, { ...data, ...original, kind: 'session', notices: [], originals: [] }, parts, id),
  ]
}

function table({ t }: RecordWords, versions: readonly EarlierVersion[], dayOf: (version: EarlierVersion) => string): Block {
  return {
    kind: 'table',
    id: 'versions-table',
    caption: t('version.caption'),
    columns: 'versions',
    head: (
      <tr>
        <th scope="col">{t('version.session')}</th>
        <th scope="col">{t('version.signed')}</th>
        <th scope="col">{t('version.differs')}</th>
      </tr>
    ),
    rows: versions.map((version) => ({
      id: `${version.sessionId} ${version.version}`,
      node: (
        <tr>
          <th scope="row">{dayOf(version)}</th>
          <td>
            {t('version.number', { number: version.version, on: formatDay(dayIn(version.zone, version.signedAt)), time: timeIn(version.zone, version.signedAt) })}
            <span className={classes.detail}>{t('version.digest', { digest: version.digest })}</span>
          </td>
          <td>
            {version.differs.map((part) => t(`version.part.${part}`)).join(', ') || t('version.nothing')}
            {version.next?.kind === 'amendment' ? (
              <span className={classes.detail}>
                <Apart text={t('version.because', { reason: version.next.reason })} />
              </span>
            ) : null}
          </td>
        </tr>
      ),
    })),
  }
}
