import * as migration_20261124_082300_initial from './20261124_082300_initial.ts'

export const migrations = [
  {
    up: migration_20261124_082300_initial.up,
    down: migration_20261124_082300_initial.down,
    name: '20261124_082300_initial'
  },
];
