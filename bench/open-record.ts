import type { Locator, Page } from 'playwright-core'
import { ask } from './running-app.ts'

interface Listed {
  id: number
  givenName: string
  familyName: string
  sessionCount: number
}

/** The record of a client by the list of clients, as a user goes there. @returns whose it is: of all whose names nobody else has, the `place`-th by the number of sessions */
export async function openRecord(page: Page, place = 0): Promise<Listed> {
  const clients = await ask<Listed[]>(page, 'clients.list', { archived: false })
  const nameOf = ({ givenName, familyName }: Listed) => `${givenName} ${familyName}`
  const count = new Map<string, number>()
  for (const client of clients) count.set(nameOf(client), (count.get(nameOf(client)) ?? 0) + 1)
  const client = clients.filter((each) => count.get(nameOf(each)) === 1).toSorted((a, b) => b.sessionCount - a.sessionCount)[place]
  if (client === undefined) throw new Error(`There are not ${place + 1} clients with names of their own.`)
  await page.getByRole('link', { name: 'Clients', exact: true }).click()
  await page.getByRole('combobox', { name: 'Search clients by name or phone' }).fill(nameOf(client))
  await page.keyboard.press('Enter')
  await beginning(page).waitFor()
  return client
}

/** Of the record that is open: what begins a session, or goes on with the one begun. */
export const beginning = (page: Page): Locator =>
  page.getByRole('button', { name: /^(Repeat last|First session)/ }).or(page.getByRole('link', { name: 'Continue session' })).first()
