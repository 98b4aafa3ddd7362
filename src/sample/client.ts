/** The newsroom as one person uses it: over HTTP, with a login of their own. */
export interface Session {
  get<T>(path: string): Promise<T>
  send<T>(method: 'POST' | 'PATCH', path: string, body: unknown): Promise<T>
  upload<T>(path: string, file: { data: Buffer; name: string; type: string }, fields: object): Promise<T>
}

/** A request of the loader was refused: the sample desk and the newsroom do not fit each other. */
export class SampleRefused extends Error {
  override name = 'SampleRefused'
}

export async function login(api: string, email: string, password: string): Promise<Session> {
  const { token } = await session(api).send<{ token: string }>('POST', '/users/login', { email, password })
  return session(api, token)
}

export function session(api: string, token?: string): Session {
  const authorization: Record<string, string> = token ? { Authorization: `JWT ${token}` } : {}
  const request = async <T>(path: string, init: RequestInit): Promise<T> => {
    const headers = { 'Accept-Language': 'zh', ...authorization, ...(init.headers as Record<string, string>) }
    const response = await fetch(`${api}${path}`, { ...init, headers })
    if (!response.ok) throw new SampleRefused(`${init.method ?? 'GET'} ${path}: ${await response.text()}`)
    return (await response.json()) as T
  }
  return {
    get: (path) => request(path, {}),
    send: (method, path, body) =>
      request(path, { method, body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    upload: (path, { data, name, type }, fields) => {
      const form = new FormData()
      form.set('file', new File([new Uint8Array(data)], name, { type }))
      form.set('_payload', JSON.stringify(fields))
      return request(path, { method: 'POST', body: form })
    },
  }
}
