import * as migration_20261124_081446_initial from './20261124_081446_initial.ts'

export const migrations = [
  {
    up: migration_20261124_081446_initial.up,
    down: migration_20261124_081446_initial.down,
    name: '20261124_081446_initial'
  },
];
