import * as migration_20261124_015608_initial from './20261124_015608_initial.ts'

export const migrations = [
  {
    up: migration_20261124_015608_initial.up,
    down: migration_20261124_015608_initial.down,
    name: '20261124_015608_initial'
  },
];
