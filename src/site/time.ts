/** The city's clock, wherever the reader or the server is. */
const PARTS = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Asia/Shanghai',
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
})

function partsOf(time: Date): Record<string, string> {
  return Object.fromEntries(PARTS.formatToParts(time).map(({ type, value }) => [type, value]))
}

/** `YYYY-MM-DD HH:MM` in Shanghai, the form that 政府网站发展指引 asks for. */
export function shownTime(iso: string): string {
  const { year, month, day, hour, minute } = partsOf(new Date(iso))
  return `${year}-${month}-${day} ${hour}:${minute}`
}

/** `YYYY-MM-DD` in Shanghai. */
export function shownDay(iso: string): string {
  return shownTime(iso).slice(0, 10)
}
