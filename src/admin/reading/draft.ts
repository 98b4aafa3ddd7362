/** The working copy, in place of the digest of a snapshot. */
export const DRAFT = 'draft'
