import { SaxesParser } from 'saxes'

/** What is wrong with a document as XML 1.0 with namespaces: nothing, or a list of sentences. */
export function xmlFaultsOf(text: string): string[] {
  const faults: string[] = []
  const parser = new SaxesParser({ xmlns: true })
  parser.on('error', ({ message }) => void faults.push(message))
  parser.write(text).close()
  return faults
}
