import type { Actor, Role } from '../../src/workflow/index.ts'

/** A person named by their id, who may act for every district. */
export function person(id: string, ...roles: Role[]): Actor {
  return { id, name: `name of ${id}`, title: null, roles, districts: [] }
}

/** An editor who may act for one district only. */
export function editorOf(district: string, id: string): Actor {
  return { ...person(id, 'editor'), districts: [district] }
}
