/** The part of the process's logger that the replica needs. */
export interface ReplicaLog {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}
