import type { z } from 'zod'
import { access } from './access'
import { audit } from './audit'
import { backups } from './backups'
import { clients } from './clients'
import { complaints } from './complaints'
import { consents } from './consents'
import type { Kind, Operation } from './define'
import { documents } from './documents'
import { history } from './history'
import { phrases } from './phrases'
import { place } from './place'
import { practice } from './practice'
import { progress } from './progress'
import { restore } from './restore'
import { retention } from './retention'
import { search } from './search'
import { sessions } from './sessions'
import { settings } from './settings'
import { supplies } from './supplies'
import { vault } from './vault'

/** Everything the page may ask of the main process: the allow-list. */
export const contract = { access, audit, backups, clients, complaints, consents, documents, history, phrases, place, practice, progress, restore, retention, search, sessions, settings, supplies, vault }

export type Contract = typeof contract
export type Feature = keyof Contract

/** "sessions.sign" and all the others. */
export type Path = { [F in Feature]: `${F}.${Extract<keyof Contract[F], string>}` }[Feature]

export type OperationAt<P extends Path> = P extends `${infer F}.${infer N}`
  ? F extends Feature
    ? N extends keyof Contract[F]
      ? Contract[F][N]
      : never
    : never
  : never

type OfKind<K extends Kind> = { [P in Path]: OperationAt<P> extends Operation<K> ? P : never }[Path]
export type QueryPath = OfKind<'query'>
export type CommandPath = OfKind<'command'>
export type TaskPath = OfKind<'task'>

/** What a caller gives. */
export type Input<P extends Path> = z.input<OperationAt<P>['input']>
/** What a caller gets. */
export type Value<P extends Path> = z.output<OperationAt<P>['output']>

/** Every operation by its path; a Map, so that "__proto__" finds nothing. */
export const operations: ReadonlyMap<string, Operation> = new Map(
  Object.entries(contract).flatMap(([feature, ops]) =>
    Object.entries(ops as Record<string, Operation>).map(([name, op]) => [`${feature}.${name}`, op] as const),
  ),
)
