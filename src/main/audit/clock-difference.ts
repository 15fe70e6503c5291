/** Seconds by which two clocks may differ before it counts: they are set right a little all the time. */
export const allowedSeconds = 120

/** "-3600 s", "+86400 s" */
export const secondsOf = (seconds: number): string => `${seconds > 0 ? '+' : ''}${seconds} s`

/** By how many seconds a moment lies before the newest line of the log; 0 while that is within what is allowed. */
export function secondsBehind(newestAt: string, now: string): number {
  const behind = Math.round((Date.parse(newestAt) - Date.parse(now)) / 1000)
  return behind > allowedSeconds ? behind : 0
}
