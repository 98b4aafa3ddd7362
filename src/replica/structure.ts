/** A value is not of the structure it must have; `path` says where, e.g. `$.content.photos[2].alt`. */
export class WrongStructure extends Error {
  override readonly name = 'WrongStructure'
  readonly path: string

  constructor(path: string, expected: string) {
    super(`${path} is not ${expected}`)
    this.path = path
  }
}

/** Answers the value it was given, now known to be a `T`. @throws WrongStructure */
export type Read<T> = (value: unknown, path: string) => T

/** The readers of every field of `T`: leaving one out, or adding one, does not compile. */
export type Fields<T> = { [K in keyof T]-?: Read<T[K]> }

export const text: Read<string> = (value, path) => {
  if (typeof value !== 'string') throw new WrongStructure(path, 'a text')
  return value
}

export const flag: Read<boolean> = (value, path) => {
  if (typeof value !== 'boolean') throw new WrongStructure(path, 'true or false')
  return value
}

/** An integer from 0 on. */
export const count: Read<number> = (value, path) => {
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new WrongStructure(path, 'a whole number')
  return value as number
}

export function matching(pattern: RegExp, expected: string): Read<string> {
  return (value, path) => {
    if (!pattern.test(text(value, path))) throw new WrongStructure(path, expected)
    return value as string
  }
}

export const digest = matching(/^[0-9a-f]{64}$/, 'a digest')

export const day = matching(/^\d{4}-\d{2}-\d{2}$/, 'a day')

/** A moment in ISO 8601, in UTC. */
export const instant: Read<string> = (value, path) => {
  const written = text(value, path)
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(written) || Number.isNaN(Date.parse(written))) {
    throw new WrongStructure(path, 'a moment in UTC')
  }
  return written
}

export function oneOf<const T extends string>(names: readonly T[]): Read<T> {
  return (value, path) => {
    const name = names.find((candidate) => candidate === value)
    if (name === undefined) throw new WrongStructure(path, `one of ${names.join(', ')}`)
    return name
  }
}

export function nullable<T>(read: Read<T>): Read<T | null> {
  return (value, path) => (value === null ? null : read(value, path))
}

export function optional<T>(read: Read<T>): Read<T | undefined> {
  return (value, path) => (value === undefined ? undefined : read(value, path))
}

export function list<T>(read: Read<T>): Read<T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new WrongStructure(path, 'a list')
    return value.map((item, index) => read(item, `${path}[${String(index)}]`))
  }
}

/** An object with these fields and no other. */
export function record<T extends object>(fields: Fields<T>): Read<T> {
  const names = Object.keys(fields) as (keyof T & string)[]
  return (value, path) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      throw new WrongStructure(path, 'an object')
    }
    const stranger = Object.keys(value).find((name) => !Object.hasOwn(fields, name))
    if (stranger !== undefined) throw new WrongStructure(`${path}.${stranger}`, 'a known field')
    for (const name of names) fields[name]((value as Record<string, unknown>)[name], `${path}.${name}`)
    return value as T
  }
}
