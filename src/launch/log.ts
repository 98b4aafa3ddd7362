type Details = object

const at =
  (write: (line: string) => void) =>
  (details: Details, message: string): void => {
    const shown = JSON.stringify(details, (_, value: unknown) =>
      value instanceof Error ? value.message : value,
    )
    write(`[site] ${message}${shown === '{}' ? '' : ` ${shown}`}`)
  }

/** What the site says to whoever runs it. */
export const log = { info: at(console.log), warn: at(console.warn), error: at(console.error) }
