import type { Client } from '../../../shared/contract/clients'

/** What professional rules want on a record and what is not there yet; `tab` is where it is filled in. */
export interface Missing {
  key: 'bornOn' | 'contact' | 'health' | 'gp' | 'emergency'
  tab: 'details' | 'health'
}

/**
 * What is worth asking at the next visit. Nothing recorded about health can also mean a healthy client, so that is asked
 * before the first session only.
 */
export function stillToAsk(client: Client, seen: boolean): Missing[] {
  const missing: [Missing, boolean][] = [
    [{ key: 'bornOn', tab: 'details' }, client.bornOn === null],
    [{ key: 'contact', tab: 'details' }, client.phone === '' && client.email === ''],
    [{ key: 'health', tab: 'health' }, !seen && client.conditions.length === 0 && client.medicines.length === 0],
    [{ key: 'gp', tab: 'details' }, client.gpName === '' && client.gpPractice === ''],
    [{ key: 'emergency', tab: 'details' }, client.emergencyName === '' && client.emergencyPhone === ''],
  ]
  return missing.filter(([, isMissing]) => isMissing).map(([item]) => item)
}
