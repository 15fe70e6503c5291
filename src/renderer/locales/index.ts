import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import access from './en/access.json'
import audit from './en/audit.json'
import backups from './en/backups.json'
import body from './en/body.json'
import clients from './en/clients.json'
import common from './en/common.json'
import complaints from './en/complaints.json'
import consents from './en/consents.json'
import cups from './en/cups.json'
import documents from './en/documents.json'
import functionWords from './en/function.json'
import history from './en/history.json'
import letter from './en/letter.json'
import marks from './en/marks.json'
import pages from './en/pages.json'
import papers from './en/papers.json'
import phrases from './en/phrases.json'
import points from './en/points.json'
import practice from './en/practice.json'
import progress from './en/progress.json'
import record from './en/record.json'
import restore from './en/restore.json'
import retention from './en/retention.json'
import safety from './en/safety.json'
import search from './en/search.json'
import sessions from './en/sessions.json'
import settings from './en/settings.json'
import supplies from './en/supplies.json'
import terms from './en/terms.json'
import vault from './en/vault.json'
import versions from './en/versions.json'
import work from './en/work.json'

/** One namespace per feature. A language is complete when its catalogue has every key of this one. */
const en = {
  access,
  audit,
  backups,
  body,
  clients,
  common,
  complaints,
  consents,
  cups,
  documents,
  function: functionWords,
  history,
  letter,
  marks,
  pages,
  papers,
  phrases,
  points,
  practice,
  progress,
  record,
  restore,
  retention,
  safety,
  search,
  sessions,
  settings,
  supplies,
  terms,
  vault,
  versions,
  work,
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: typeof en
  }
}

/** Starts the catalogue. React escapes what it renders, so the library must not do it a second time. */
export function startLanguage(language: 'en'): void {
  void i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'en',
    defaultNS: 'common',
    resources: { en },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
}
