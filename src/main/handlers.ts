import { access } from './access/handlers'
import { audit } from './audit/handlers'
import { backups } from './backup/handlers'
import { clients } from './clients/handlers'
import { complaints } from './complaints/handlers'
import { consents } from './consents/handlers'
import { documents } from './documents/handlers'
import type { Handlers } from './handler-types'
import { history } from './history/handlers'
import { phrases } from './phrases/handlers'
import { place } from './place/handlers'
import { practice } from './practice/handlers'
import { progress } from './progress/handlers'
import { restore } from './restore/handlers'
import { retention } from './retention/handlers'
import { search } from './search/handlers'
import { sessions } from './sessions/handlers'
import { settings } from './settings/handlers'
import { supplies } from './supplies/handlers'
import { vault } from './vault/handlers'

/** One line per feature. */
export const handlers: Handlers = { access, audit, backups, clients, complaints, consents, documents, history, phrases, place, practice, progress, restore, retention, search, sessions, settings, supplies, vault }

