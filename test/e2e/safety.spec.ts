import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Client, ClientHealth } from '../../src/shared/contract/clients'
import type { SessionContent } from '../../src/shared/contract/session-content'
import type { Session } from '../../src/shared/contract/sessions'
import { optionsFor } from '../helpers/document-options'
import { aCondition } from '../helpers/factories'
import { pdfText } from '../helpers/pdf'
import { answerSaveDialog, expect, startApp, test, type Page, type StartedApp } from './app'
import { atRest, faultsOf } from './audit'
import { ask, read, setUpPractice } from './steps'
import { chooseTherapy, finish } from './treatment'

// Notices from the client's health to the signed page, with one practice for all of them.
test.describe.configure({ mode: 'serial', timeout: 120_000 })

const folder = mkdtempSync(join(tmpdir(), 'levator-safety-'))
let started: StartedApp
let page: Page

test.beforeAll(async () => {
  started = await startApp()
  page = started.page
  await setUpPractice(page)
})
test.afterAll(async () => {
  await started.close()
  rmSync(folder, { recursive: true })
})

const summary = () => page.getByRole('button', { name: /^Notices: / })
const panel = () => page.getByRole('dialog', { name: 'Notices for this session' })
const noticeOf = (title: string) => panel().getByRole('article').filter({ has: page.getByRole('heading', { name: title }) })
const closePanel = async () => {
  await page.keyboard.press('Escape')
  await expect(panel()).toHaveCount(0)
}

const picture = async (path: string) => {
  await atRest(page)
  await page.screenshot({ path })
}

/** A client with this health and a draft with this content, opened in the editor. */
async function openDraft(givenName: string, health: Partial<ClientHealth>, content: Partial<SessionContent>): Promise<{ client: Client; id: number }> {
  const client = await read<Client>(page, 'clients.create', { givenName, familyName: 'Okonkwo', bornOn: '1991-04-02' })
  await read(page, 'clients.setHealth', { id: client.id, health: { conditions: [], medicines: [], ...health } })
  const draft = await read<Session>(page, 'sessions.start', { clientId: client.id, from: 'blank' })
  await read(page, 'sessions.save', { id: draft.id, revision: draft.revision, content: { ...draft.content, ...content } })
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('listbox', { name: 'Clients' }).getByRole('option').filter({ hasText: givenName }).click()
  await page.getByRole('link', { name: 'Continue session' }).click()
  await expect(page.getByRole('button', { name: 'Finish' })).toBeVisible()
  return { client, id: draft.id }
}

async function printed(sessionId: number): Promise<string> {
  const path = join(folder, `${sessionId}.pdf`)
  await answerSaveDialog(started.app, path)
  await read(page, 'documents.savePdf', { document: { kind: 'session', sessionId, options: optionsFor('session') } })
  return pdfText(path).replace(/\s+/g, ' ')
}

const therapy = (therapyId: string) => [{ therapyId, details: {} }]
/** All needles of one point on both sides are counted out again. */
const needled: SessionContent['therapies'] = [{ therapyId: 'acupuncture', details: { 'needles-removed': 2 } }]
const point = (code: string): SessionContent['points'][number] => ({ code, side: 'both', needles: 2, details: {} })

interface Case {
  name: string
  health: Partial<ClientHealth>
  content: Partial<SessionContent>
  title: string
  noticeId: string
  why: RegExp
  source: string
}

const stops: Case[] = [
  {
    name: 'Adaeze', title: 'Traditionally avoided points', noticeId: 'rule.acupuncture.pregnancy.points',
    health: { conditions: [aCondition('pregnancy')] }, content: { therapies: needled, points: [point('LI4')] },
    why: /labour-inducing/, source: 'Carr DJ, The safety of obstetric acupuncture',
  },
  {
    name: 'Bao', title: 'Anticoagulant medicine', noticeId: 'rule.wet-cupping.anticoagulants',
    health: { medicines: [{ name: 'Apixaban 5 mg', note: '', conditionId: 'anticoagulants' }] }, content: { therapies: therapy('wet-cupping') },
    why: /makes cut skin bleed long/, source: 'The Hijama Academy',
  },
  {
    name: 'Camille', title: 'Pacemaker or ICD', noticeId: 'rule.electro-acupuncture.implanted-device',
    health: { conditions: [aCondition('implanted-device', { facetId: 'pacemaker-or-icd' })] }, content: { therapies: therapy('electro-acupuncture') },
    why: /may disturb a pacemaker/, source: 'Wu Wei Wellness',
  },
]

for (const { name, health, content, title, noticeId, why, source } of stops) {
  test(`${title}: shown, asked about, signed with the reason, printed`, async () => {
    const { id } = await openDraft(name, health, content)
    await page.getByRole('button', { name: 'Nothing to note' }).click()
    await summary().click()
    const notice = noticeOf(title)
    await expect(notice).toContainText('Stop')
    await expect(notice).toContainText(why)
    await expect(notice).toContainText(source)
    await picture(test.info().outputPath('notice.png'))
    await closePanel()

    await page.getByRole('button', { name: 'Finish' }).click()
    await expect(panel().getByRole('alert')).toContainText('To finish, give a reason')
    await expect(notice.getByRole('textbox', { name: `${title}: reason to go on` })).toBeFocused()
    expect((await read<Session>(page, 'sessions.get', { id })).status).toBe('draft')

    const reason = `Consultant’s letter of 3 March, ${name}`
    for (const field of await panel().getByRole('textbox').all()) await field.fill(reason)
    await expect(panel().getByRole('alert')).toHaveCount(0)
    await closePanel()
    await finish(page)

    const signed = await read<Session>(page, 'sessions.get', { id })
    expect(signed.content.overrides).toContainEqual({ noticeId, reason })
    expect(signed.content.healthChecked).toBe('unchanged')
    expect(signed.notices).toContainEqual(expect.objectContaining({ id: noticeId, level: 'stop', title }))
    const text = await printed(id)
    for (const words of [`Stop: ${title}`, reason, source, 'Health and medicines asked: nothing new.']) expect(text).toContain(words)
  })
}

test('GB21 lies over the lung: a caution, signed without a reason and printed', async () => {
  const { id } = await openDraft('Dmitri', {}, { therapies: needled, points: [point('GB21')] })
  await page.getByRole('button', { name: 'Nothing to note' }).click()
  await summary().click()
  await expect(noticeOf('Named lung-risk points')).toContainText(/Caution.*GB21 Jianjing.*New Zealand acupuncture association/s)
  await expect(noticeOf('All points over the rib cage')).toContainText('can collapse a lung')
  await picture(test.info().outputPath('notice.png'))
  await closePanel()
  await finish(page)
  expect((await read<Session>(page, 'sessions.get', { id })).notices?.filter(({ kind }) => kind === 'rule').map(({ level }) => level)).toEqual(['caution', 'caution'])
  const text = await printed(id)
  expect(text).toContain('Caution: Named lung-risk points')
  expect(text).toContain('GB21 Jianjing')
})

test('what the client tells today changes the notices in place; a reason is undone like anything else', async () => {
  const { client, id } = await openDraft('Eun-ji', {}, { healthChecked: null })
  await chooseTherapy(page, 'Wet cupping (hijama)')
  await page.getByRole('button', { name: 'Record…' }).click()
  const health = page.getByRole('dialog', { name: 'Health of Eun-ji Okonkwo' })
  await health.getByRole('combobox', { name: 'Add a condition' }).fill('anaem')
  await page.getByRole('option', { name: 'Anaemia' }).click()
  await health.getByRole('textbox', { name: 'Add a medicine' }).fill('Warfarin 3 mg')
  await health.getByRole('button', { name: 'Add' }).click()
  await health.getByRole('button', { name: 'Count as anticoagulant medicine' }).click()
  await picture(test.info().outputPath('health.png'))
  expect(await faultsOf(started, page, 'health in the session')).toEqual([])
  await expect(health.getByText('Not recorded: the stricter rules are assumed.')).toBeVisible()
  await health.getByRole('button', { name: 'Back to the session' }).click()
  await summary().click()
  await expect(noticeOf('Anticoagulant medicine')).toBeVisible()
  await expect(noticeOf('Severe anaemia')).toContainText('Not recorded which kind')
  await closePanel()

  await read(page, 'clients.setHealth', { id: client.id, health: { conditions: [aCondition('anaemia', { facetId: 'mild' })], medicines: [{ name: 'Warfarin 3 mg', note: '', conditionId: 'anticoagulants' }] } })
  await summary().click()
  await expect(noticeOf('Mild or moderate anaemia')).toContainText('Caution')
  await expect(noticeOf('Severe anaemia')).toHaveCount(0)
  expect(await faultsOf(started, page, 'notices')).toEqual([])
  await noticeOf('Anticoagulant medicine').getByRole('button', { name: 'GP letter seen' }).click()
  const reason = noticeOf('Anticoagulant medicine').getByRole('textbox')
  await expect(reason).toHaveValue('GP letter seen')
  await page.keyboard.press('ControlOrMeta+z')
  await expect(reason).toHaveValue('')
  await page.keyboard.press('ControlOrMeta+y')
  await expect(reason).toHaveValue('GP letter seen')
  await closePanel()

  await page.locator('[data-alert-menu]').click()
  await page.getByRole('menuitem', { name: 'Fainting or near-faint' }).click()
  await expect(page.getByText('Fainting or near-faint: Stop, make safe and observe')).toBeVisible()
  expect(await faultsOf(started, page, 'session with an alert')).toEqual([])
  await page.getByRole('button', { name: 'Finish' }).click()
  await expect(noticeOf('Fainting or near-faint').getByRole('textbox')).toBeFocused()
  await noticeOf('Fainting or near-faint').getByRole('button', { name: 'Rested until well' }).click()
  // What is counted or asked elsewhere (consent, blades) is not the matter here.
  for (const field of await panel().getByRole('textbox').all()) if ((await field.inputValue()) === '') await field.fill('Settled')
  await closePanel()
  await finish(page)
  expect((await read<Session>(page, 'sessions.get', { id })).content).toMatchObject({
    healthChecked: 'changed', alertIds: ['faint'],
    overrides: expect.arrayContaining([{ noticeId: 'rule.wet-cupping.anticoagulants', reason: 'GP letter seen' }, { noticeId: 'alert.faint', reason: 'Rested until well' }]),
  })
  await page.getByRole('tab', { name: 'Sessions' }).click()
  await page.locator(`a[href^="/sessions/${id}?"]`).click()
  await expect(page.getByText('Done: Rested until well')).toBeVisible()
  expect(await faultsOf(started, page, 'signed session with notices')).toEqual([])
  await picture(test.info().outputPath('signed.png'))
})

test('red flags are asked by the site; "none of these" is an answer', async () => {
  const client = await read<Client>(page, 'clients.create', { givenName: 'Farah', familyName: 'Rahimi', bornOn: '1991-04-02' })
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('listbox', { name: 'Clients' }).getByRole('option').filter({ hasText: 'Farah' }).click()
  await page.getByRole('tab', { name: 'Complaints' }).click()
  await page.getByLabel('What does the client come for?').fill('Low back ache')
  await page.getByRole('button', { name: 'Add complaint' }).click()
  const card = page.getByRole('region', { name: 'Red flags' })
  await expect(card).toContainText('Choose the areas first')
  await page.getByRole('group', { name: 'Areas' }).getByRole('button', { name: 'Lumbar paraspinal' }).click()
  await expect(card.getByRole('checkbox', { name: /Numbness around anus/ })).toBeVisible()
  await expect(card.getByRole('checkbox', { name: /Electric shock down the spine/ })).toHaveCount(0)
  await card.getByRole('button', { name: 'None of these' }).click()
  await expect(card).toContainText(/Asked on .*: none of these/)
  await card.getByRole('checkbox', { name: /Numbness around anus/ }).check()
  await expect(card).toContainText('Send for emergency care now')
  await expect(card).toContainText('Hull NHS Neurosurgery')
  await picture(test.info().outputPath('red-flags.png'))
  expect(await faultsOf(started, page, 'red flags')).toEqual([])
  const [complaint] = await read<{ redFlagIds: string[]; redFlagsAskedOn: string }[]>(page, 'complaints.ofClient', { clientId: client.id })
  expect(complaint).toMatchObject({ redFlagIds: ['saddle-numbness'], redFlagsAskedOn: expect.stringMatching(/^\d{4}-/) })
})

test('a settled strip takes no room, and the main process keeps the gate by itself', async () => {
  const { id } = await openDraft('Gustavo', {}, { therapies: therapy('sports-massage') })
  const strip = page.getByRole('group', { name: 'Health and medicines asked?' })
  await expect(strip).toBeVisible()
  await page.keyboard.press('h')
  await page.keyboard.press('Enter')
  await expect(strip).toHaveCount(0)
  await page.getByRole('button', { name: 'Health: nothing new. Ask again' }).click()
  await expect(strip).toBeVisible()
  await page.getByRole('button', { name: 'Nothing to note' }).click()
  await expect(strip).toHaveCount(0)
  await expect(page.getByText(/Saved \d\d:\d\d/)).toBeVisible()
  const { revision, content } = await read<Session>(page, 'sessions.get', { id })
  await read(page, 'sessions.save', { id, revision, content: { ...content, therapies: therapy('acupuncture'), points: [point('ST17')] } })
  const reply = await ask(page, 'sessions.sign', { id, revision: revision + 1 })
  expect(reply.error).toMatchObject({ code: 'invalid_input', fields: { 'content.overrides.rule.acupuncture.areas-at-risk.prohibited': expect.any(String) } })
})
