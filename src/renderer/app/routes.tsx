import { Route, Switch } from 'wouter'
import { AuditScreen } from '../features/audit/audit-screen'
import { SafekeepingScreen } from '../features/backups/safekeeping-screen'
import { BatchScreen } from '../features/clients/batch-screen'
import { ClientListScreen } from '../features/clients/client-list-screen'
import { ClientRecordScreen } from '../features/clients/client-record-screen'
import { NewClientScreen } from '../features/clients/new-client-screen'
import { TodayScreen } from '../features/clients/today-screen'
import { DocumentScreen } from '../features/documents/document-screen'
import { PracticeScreen } from '../features/practice/practice-screen'
import { KeepingScreen } from '../features/retention/keeping-screen'
import { RetentionScreen } from '../features/retention/retention-screen'
import { SessionScreen } from '../features/sessions/session-screen'
import { SettingsScreen } from '../features/settings/settings-screen'

/** Every screen by its address. Ids are numbers; anything else finds nothing and shows the day. */
export function Routes() {
  return (
    <Switch>
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
  )
}
