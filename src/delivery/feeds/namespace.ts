/** Under which feeds say what was signed; a name, not an address. */
export const NAMESPACE = 'urn:uuid:6f0d2f0e-2c1b-5a55-9d6c-3b1f0f7b8a41'
