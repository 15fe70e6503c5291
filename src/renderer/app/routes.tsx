import { type ComponentType, createElement, lazy, type LazyExoticComponent, Suspense, useDeferredValue, useLayoutEffect } from 'react'
import { Route, Switch, useLocation } from 'wouter'

/** Screens are loaded apart (`electron.vite.config.ts` says which of them together): the first that is asked for at once, the others by `loadScreens`. */
const loaders: (() => Promise<unknown>)[] = []

function screen<Props extends object>(load: () => Promise<ComponentType<Props>>): LazyExoticComponent<ComponentType<Props>> {
  loaders.push(load)
  return lazy(() => load().then((component) => ({ default: fromTop(component) })))
}

function fromTop<Props extends object>(Component: ComponentType<Props>): ComponentType<Props> {
  return (props) => [<Top key="top" />, createElement(Component, { key: 'screen', ...props })]
}

/** The part that scrolls is the same for all screens: each begins at its top. Stands before the screen, which may know better where it was left. */
function Top() {
  useLayoutEffect(() => {
    // Not handed back: newer engines answer with a promise.
    document.getElementById('content')?.scrollTo(0, 0)
  }, [])
  return null
}

const TodayScreen = screen(() => import('../features/clients/today-screen').then((file) => file.TodayScreen))
const ClientListScreen = screen(() => import('../features/clients/client-list-screen').then((file) => file.ClientListScreen))
const ClientRecordScreen = screen(() => import('../features/clients/client-record-screen').then((file) => file.ClientRecordScreen))
const SessionScreen = screen(() => import('../features/sessions/session-screen').then((file) => file.SessionScreen))
const DocumentScreen = screen(() => import('../features/documents/document-screen').then((file) => file.DocumentScreen))
const NewClientScreen = screen(() => import('../features/clients/new-client-screen').then((file) => file.NewClientScreen))
const BatchScreen = screen(() => import('../features/clients/batch-screen').then((file) => file.BatchScreen))
const PracticeScreen = screen(() => import('../features/practice/practice-screen').then((file) => file.PracticeScreen))
const SettingsScreen = screen(() => import('../features/settings/settings-screen').then((file) => file.SettingsScreen))
const SafekeepingScreen = screen(() => import('../features/backups/safekeeping-screen').then((file) => file.SafekeepingScreen))
const AuditScreen = screen(() => import('../features/audit/audit-screen').then((file) => file.AuditScreen))
const RetentionScreen = screen(() => import('../features/retention/retention-screen').then((file) => file.RetentionScreen))
const KeepingScreen = screen(() => import('../features/retention/keeping-screen').then((file) => file.KeepingScreen))

/** Loads all screens, one after the other, whenever the page has nothing else to do, so that none is waited for later. */
export async function loadScreens(): Promise<void> {
  for (const load of loaders) {
    await new Promise((resolve) => requestIdleCallback(resolve))
    await load()
  }
}

/**
 * Every screen by its address. Ids are numbers; anything else finds nothing and shows the day. A screen that is not loaded yet lets the
 * one before stand until it is, never an empty page.
 */
export function Routes() {
  const [asked] = useLocation()
  const shown = useDeferredValue(asked)
  return (
    <Suspense fallback={<div aria-busy hidden />}>
      <Switch location={shown}>
        <Route path="/clients">{() => <ClientListScreen />}</Route>
        <Route path="/clients/documents">{() => <BatchScreen />}</Route>
        <Route path="/clients/new">{() => <NewClientScreen />}</Route>
        <Route path="/clients/:id/complaints/:complaint">
          {(params) => <ClientRecordScreen clientId={Number(params.id)} tab="complaints" complaintId={Number(params.complaint)} />}
        </Route>
        <Route path="/clients/:id/keeping">{(params) => <KeepingScreen clientId={Number(params.id)} />}</Route>
        <Route path="/clients/:id/:tab?">{(params) => <ClientRecordScreen clientId={Number(params.id)} tab={params.tab} />}</Route>
        <Route path="/sessions/:id">{(params) => <SessionScreen sessionId={Number(params.id)} />}</Route>
        <Route path="/documents/:kind/:id">{(params) => <DocumentScreen kind={params.kind} id={Number(params.id)} />}</Route>
        <Route path="/practice">{() => <PracticeScreen />}</Route>
        <Route path="/audit">{() => <AuditScreen />}</Route>
        <Route path="/retention">{() => <RetentionScreen />}</Route>
        <Route path="/safekeeping">{() => <SafekeepingScreen />}</Route>
        <Route path="/settings">{() => <SettingsScreen />}</Route>
        <Route>{() => <TodayScreen />}</Route>
      </Switch>
      {shown === asked ? null : <div aria-busy hidden />}
    </Suspense>
  )
}
