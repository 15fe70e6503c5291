export function ProgressPreviewScreen(_props: { clientId: number }) {
  return <h1>ProgressPreviewScreen</h1>
}
