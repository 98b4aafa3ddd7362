import type { CollectionConfig } from 'payload'
import { nobody } from '../src/newsroom/access/access.ts'
import { readersOfLedger } from '../src/newsroom/access/evidence.ts'

const column = (name: string, zh: string, en: string) =>
  ({ name, label: { zh, en }, type: 'text', required: true, index: true }) as const

const here = (component: string) => `/src/admin/ledgerCells/${component}`
const shownBy = (Cell: string) => ({ admin: { components: { Cell: here(Cell) } } })
const toldBy = (Cell: string, meaning: string) => ({
  admin: { components: { Cell: here(Cell), afterInput: [here(`Meaning.tsx#${meaning}`)] } },
})

/** What happened, in its order. Added to by actions, and by nothing else: see `src/newsroom/evidence`. */
export const ledger: CollectionConfig = {
  slug: 'ledger',
  labels: { singular: { zh: '台账记录', en: 'Ledger entry' }, plural: { zh: '签发台账', en: 'Ledger' } },
  admin: {
    hideAPIURL: true,
    group: { zh: '证据', en: 'Evidence' },
    useAsTitle: 'seq',
    defaultColumns: ['seq', 'type', 'personName', 'at', 'subject', 'digest'],
    description: {
      zh: '发生过的每一件事，一经记下不能修改、不能删除。逐件稿件的经过，请在稿件的“流转记录”中查看。',
      en: 'Everything that happened; nothing in it can be changed or deleted. The history of one text is in its form.',
    },
  },
  defaultSort: '-seq',
  access: { read: readersOfLedger, create: nobody, update: nobody, delete: nobody },
  disableDuplicate: true,
  disableBulkEdit: true,
  disableBulkDelete: true,
  lockDocuments: false,
  timestamps: false,
  fields: [
    { name: 'id', type: 'text', required: true, admin: { hidden: true } },
    {
      name: 'seq',
      label: { zh: '序号', en: 'No.' },
      type: 'number',
      required: true,
      unique: true,
      index: true,
    },
    { ...column('type', '事项', 'Event'), ...toldBy('TypeCell.tsx#TypeCell', 'TypeMeaning') },
    { ...column('at', '时间', 'Time'), ...toldBy('MomentCell.tsx#MomentCell', 'MomentMeaning') },
    column('personName', '经办人', 'Person'),
    column('person', '经办人账号', 'Account'),
    { ...column('subject', '文档', 'Document'), ...shownBy('SubjectCell.tsx#SubjectCell') },
    {
      ...column('digest', '内容指纹', 'Digest'),
      ...shownBy('DigestCell.tsx#DigestCell'),
      required: false,
    },
    { name: 'release', label: { zh: '发布号', en: 'Release' }, type: 'number', unique: true, index: true },
    { name: 'hash', label: { zh: '本条哈希', en: 'Hash' }, type: 'text', required: true, unique: true },
    { name: 'entry', label: { zh: '原文', en: 'Entry' }, type: 'textarea', required: true },
  ],
}
