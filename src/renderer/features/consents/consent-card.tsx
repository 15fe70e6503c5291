import { Button, Modal, Select, Textarea } from '@mantine/core'
import { IconCheck, IconPlus, IconSignature, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Client } from '../../../shared/contract/clients'
import type { Consent } from '../../../shared/contract/consents'
import { type ConsentSubject, endOfDay, holdsIn, isAskedEachTime, subjectLabel } from '../../../shared/domain/consent'
import { fold } from '../../../shared/domain/search-fold'
import { consentWords } from '../../../shared/reference/consents'
import { therapies } from '../../../shared/reference/therapies'
import { useCommand, useOp } from '../../api/hooks'
import { Card } from '../../ui/card'
import { today } from '../../ui/clock'
import { Failure } from '../../ui/failure'
import { leftOpen, useUnsent } from '../../ui/unsent'
import { AgreeModal } from './agree-modal'
import { givenWords, withdrawnWords } from './consent-words'
import classes from './consents.module.css'
import { SignatureInk } from './signature-ink'

/** What can be agreed to outside of a session. */
const offered: readonly ConsentSubject[] = [
  ...therapies().map(({ id }): ConsentSubject => ({ kind: 'therapy', subjectId: id })),
  ...consentWords.areas.map(({ id }): ConsentSubject => ({ kind: 'area', subjectId: id })),
].filter((subject) => !isAskedEachTime(subject))

/** All consents of a client: what holds, what was given for one session, what was withdrawn. */
export function ConsentCard({ client }: { client: Client }) {
  const { t } = useTranslation('consents')
  const { data = [] } = useOp('consents.ofClient', { clientId: client.id })
  const [giving, setGiving] = useState<ConsentSubject | null>(null)
  const [shown, setShown] = useState<Consent | null>(null)
  const [leavingId, setLeaving] = useState(() => Number(leftOpen('consents')))
  const leaving = data.find(({ id, withdrawnAt }) => id === leavingId && withdrawnAt === null)
  const holds = (consent: Consent): boolean => holdsIn(consent, { heldOn: today(), startTime: endOfDay, bornOn: client.bornOn })
  const holding = data.filter((consent) => consent.sessionId === null && holds(consent))
  const rest = data.filter((consent) => !holding.includes(consent))
  const rows = (list: readonly Consent[]) => list.map((consent) => <Row key={consent.id} consent={consent} holds={holds(consent)} onShow={() => setShown(consent)} onWithdraw={() => setLeaving(consent.id)} />)
  return (
    <Card title={t('card.title')}>
      <p className={classes.hint}>{t('card.hint')}</p>
      <Select
        className={classes.add}
        label={t('card.add')}
        placeholder={t('card.choose')}
        leftSection={<IconPlus size={20} aria-hidden />}
        data={offered.map((subject) => ({ value: `${subject.kind} ${subject.subjectId}`, label: subjectLabel(subject) }))}
        searchable
        value={null}
        nothingFoundMessage={t('card.nothing')}
        filter={({ options, search }) => options.filter((option) => 'label' in option && fold(option.label).includes(fold(search)))}
        onChange={(key) => setGiving(offered.find(({ kind, subjectId }) => `${kind} ${subjectId}` === key) ?? null)}
      />
      {data.length === 0 ? <p className={classes.none}>{t('card.none')}</p> : null}
      <ul className={classes.rows}>{rows(holding)}</ul>
      {rest.length === 0 ? null : <h3 className={classes.earlier}>{t('card.earlier')}</h3>}
      <ul className={classes.rows}>{rows(rest)}</ul>
      {giving === null ? null : <AgreeModal client={client} sessionId={null} subjects={[giving]} onClose={() => setGiving(null)} />}
      {shown === null ? null : <ShowModal consent={shown} onClose={() => setShown(null)} />}
      {leaving === undefined ? null : <WithdrawModal consent={leaving} onClose={() => setLeaving(Number.NaN)} />}
    </Card>
  )
}

function Row({ consent, holds, onShow, onWithdraw }: { consent: Consent; holds: boolean; onShow: () => void; onWithdraw: () => void }) {
  const { t } = useTranslation('consents')
  const subject = subjectLabel(consent)
  const isWithdrawn = consent.withdrawnAt !== null
  const ended = isWithdrawn ? withdrawnWords(t, consent) : holds ? '' : t('card.outgrown')
  const facts = [consent.sessionId === null ? '' : t('card.oneSession'), givenWords(t, consent), ended].filter(Boolean)
  return (
    <li className={classes.row} data-consent={consent.subjectId}>
      {holds ? <IconCheck className={classes.holds} size={22} aria-label={t('card.holds')} role="img" /> : <IconX className={classes.over} size={22} aria-label={t(isWithdrawn ? 'card.over' : 'card.ended')} role="img" />}
      <div className={classes.about}>
        <p className={classes.subject}>{subject}</p>
        <p className={classes.facts}>
          <bdi>{facts.join(' · ')}</bdi>
        </p>
        {consent.withdrawnNote === '' ? null : (
          <p className={classes.facts} dir="auto">
            {consent.withdrawnNote}
          </p>
        )}
      </div>
      <Button variant="default" leftSection={consent.signature === null ? null : <IconSignature size={20} aria-hidden />} aria-label={t('card.showOf', { subject })} onClick={onShow}>
        {t('card.show')}
      </Button>
      {isWithdrawn ? null : (
        <Button variant="subtle" color="gray" aria-label={t('card.withdrawOf', { subject })} onClick={onWithdraw}>
          {t('card.withdraw')}
        </Button>
      )}
    </li>
  )
}

/** The words that were agreed to, and the signature below them. */
function ShowModal({ consent, onClose }: { consent: Consent; onClose: () => void }) {
  const { t } = useTranslation('consents')
  return (
    <Modal opened onClose={onClose} title={t('card.shown', { subject: subjectLabel(consent) })} size={680}>
      <p className={classes.wording} dir="auto">
        {consent.wording}
      </p>
      {consent.signature === null ? null : <SignatureInk className={classes.kept} signature={consent.signature} label={t('pad.drawn')} />}
      <p className={classes.facts}>
        <bdi>{[givenWords(t, consent), withdrawnWords(t, consent)].filter(Boolean).join(' · ')}</bdi>
      </p>
    </Modal>
  )
}

/** Asked once, because it cannot be undone. */
function WithdrawModal({ consent, onClose }: { consent: Consent; onClose: () => void }) {
  const { t } = useTranslation('consents')
  const { t: common } = useTranslation()
  const [note, setNote] = useUnsent(`consents.${consent.id}.note`)
  const withdraw = useCommand('consents.withdraw')
  return (
    <Modal opened onClose={onClose} title={t('withdraw.title', { subject: subjectLabel(consent) })} size={560}>
      <div className={classes.form}>
        <p className={classes.wording}>{t('withdraw.hint')}</p>
        <Textarea label={t('withdraw.note')} dir="auto" autosize minRows={2} maxLength={1000} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
        {withdraw.error === null ? null : <Failure error={withdraw.error} />}
        <div className={classes.buttons}>
          <Button color="red" loading={withdraw.isPending} onClick={() => withdraw.mutate({ id: consent.id, note }, { onSuccess: onClose })}>
            {t('withdraw.do')}
          </Button>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {common('cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  )
}
