/** Where a page of the site lies in the exported tree: addresses stay as they are, the ending is the server's business. */
export function fileOf(path: string, type: string): string {
  const decoded = decodeURIComponent(path).replace(/^\/+|\/+$/g, '')
  if (decoded === '') return 'index.html'
  if (decoded.split('/').some((part) => part === '..' || part === '.' || part.startsWith('_')))
    throw new Error(`${path} is no address that can be exported.`)
  if (/\.[a-z0-9]{1,5}$/i.test(decoded)) return decoded
  return decoded + (type.includes('json') ? '.json' : type.includes('xml') ? '.xml' : '.html')
}

/** Beside the tree that is served as it is: what is said of what was withdrawn, answered with 410. */
export const goneFileOf = (path: string, type: string): string => `_gone/${fileOf(path, type)}`

/** For an address that is answered with another one: a link to that one's page lies here. */
export const movedLinkOf = (path: string): string => `_moved/${fileOf(path, 'text/html')}`

/** The same file for readers of English, where one address answers in two languages. */
export const inEnglish = (file: string): string => file.replace(/\.\w+$/, '.en$&')
