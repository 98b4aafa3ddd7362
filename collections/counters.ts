import type { CollectionConfig } from 'payload'
import { nobody } from '../src/newsroom/access/access.ts'

/** The last number given, by what is numbered. Only the newsroom itself touches it. */
export const counters: CollectionConfig = {
  slug: 'counters',
  admin: { hidden: true },
  access: { read: nobody, create: nobody, update: nobody, delete: nobody },
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'id', type: 'text', required: true },
    { name: 'value', type: 'number', required: true },
  ],
}
