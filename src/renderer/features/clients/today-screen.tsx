export function TodayScreen() {
  return <h1>TodayScreen</h1>
}
