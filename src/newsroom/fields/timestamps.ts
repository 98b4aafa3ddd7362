import type { Field } from 'payload'

/** As Payload makes them; its own cells show the time of whatever computer the list is read on. */
export const TIMESTAMPS: Field[] = (['updatedAt', 'createdAt'] as const).map((name) => ({
  name,
  type: 'date',
  index: true,
  label: ({ t }) => t(`general:${name}`),
  admin: {
    disableBulkEdit: true,
    hidden: true,
    components: { Cell: '/src/admin/ledgerCells/MomentCell.tsx#MomentCell' },
  },
}))
