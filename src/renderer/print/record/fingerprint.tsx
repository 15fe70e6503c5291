import type { RecordData } from '../document-data'
import type { Block } from '../pages/block'
import classes from '../sheet.module.css'
import type { RecordWords } from './record-words'
import { line, section } from './section'

/** The whole fingerprint, of which the foot of each page holds the beginning. */
export function fingerprintBlocks({ t }: RecordWords, { fingerprint, sessions }: RecordData): Block[] {
  if (fingerprint === null) return section('fingerprint', t('section.fingerprint'), [line('fingerprint-none', t('fingerprint.none'))])
  const count = sessions.filter(({ session }) => session.status !== 'draft').length
  return section('fingerprint', t('section.fingerprint'), [
    { kind: 'whole', id: 'fingerprint-hex', node: <p className={classes.hex}>{fingerprint.toUpperCase().match(/.{4}/g)?.join(' ')}</p>, keepWithNext: true },
    line('fingerprint-text', t('fingerprint.text', { count })),
  ])
}
