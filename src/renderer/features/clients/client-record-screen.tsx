export function ClientRecordScreen(_props: { clientId: number; tab: string | undefined }) {
  return <h1>ClientRecordScreen</h1>
}
