import type { Client } from '../../../shared/contract/clients'
import { adultAge } from '../../../shared/domain/consent'
import { ageOn } from '../../../shared/domain/days'
import { today } from '../../ui/clock'

type Born = Pick<Client, 'bornOn'>

/** Known to be under age today: the words of a parent are offered first. */
export const needsParent = ({ bornOn }: Born): boolean => bornOn !== null && ageOn(bornOn, today()) < adultAge

/** Not known to be of age: both are offered. */
export const mayNeedParent = (client: Born): boolean => client.bornOn === null || needsParent(client)
