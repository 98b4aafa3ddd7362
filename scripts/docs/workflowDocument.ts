import {
  ACTION_LABELS,
  EVENT_NAMES,
  KIND_NAMES,
  ROLE_NAMES,
  STAGE_NAMES,
  STATE_NAMES,
} from '../../src/messages/workflow.ts'
import {
  type Action,
  ACTION_NAMES,
  ACTIONS,
  FLOWS,
  IMPORTANCES,
  type StateName,
} from '../../src/workflow/index.ts'
import { type Move, reachableMoves } from './reachable.ts'
import { table } from './table.ts'
import { caseDiagram, lifeDiagram, takenBy, words } from './workflowDiagrams.ts'

/** Every move of the workflow, drawn and tabled. */
export function workflowDocument(): string {
  const moves = reachableMoves()
  return [
    '# Workflow 流程',
    'Made by `scripts/generate-docs.ts` from `src/workflow`: by deciding and folding, from every state that can be reached, everything that anybody may do. Do not edit.',
    '## What the public sees 公开状态',
    'Only a release changes it. A case that is returned or recalled leaves it as it was.',
    lifeDiagram(moves),
    ...IMPORTANCES.flatMap((importance) => [
      `## The flow of \`${importance}\``,
      flowSentence(importance),
      caseDiagram(moves, importance),
    ]),
    'A correction 更正 and a withdrawal 撤稿 go the same way, while the old text stays public.',
    '## Actions 操作',
    actionTable(moves),
    '## Rules 规则',
    'Each is a file in `src/workflow/rules`. Every rule that is broken is named in the refusal, in this order.',
    ruleTable(),
    '## Names 名称',
    'Kinds of case 办理类型: ' + listed(Object.entries(KIND_NAMES)),
    'Ledger events 台账事件: ' + listed(Object.entries(EVENT_NAMES)),
  ].join('\n\n')
}

function flowSentence(importance: (typeof IMPORTANCES)[number]): string {
  const { stages, signoff } = FLOWS[importance]
  const reviews = stages.map(({ key, role }) => `${words(STAGE_NAMES[key])} (${words(ROLE_NAMES[role])})`)
  const signatures = `签发 sign-off (${words(ROLE_NAMES[signoff.role])} × ${String(signoff.quorum)})`
  return [...reviews, signatures, `发布 release (${words(ROLE_NAMES.publisher)})`].join(' → ')
}

function actionTable(moves: readonly Move[]): string {
  const rows = ACTION_NAMES.map((action) => {
    const own = moves.filter((move) => move.action === action)
    return [
      nameOf(action),
      names(
        own.map(({ role }) => role),
        (role) => takenBy(action, role),
      ),
      names(
        own.map(({ from }) => from.state),
        stateWords,
      ),
      names(
        own.map(({ to }) => to.state),
        stateWords,
      ),
      names(
        own.map(({ event }) => event),
        (event) => `\`${event}\``,
      ),
      ACTIONS[action].password ? '✓' : '',
    ]
  })
  return table(
    ['Action 操作', 'By 办理人', 'From 起始状态', 'To 结果状态', 'Event 事件', 'Password 密码'],
    rows,
  )
}

function ruleTable(): string {
  const rows = ACTION_NAMES.map((action) => {
    const { may, fit, decidesOn } = ACTIONS[action]
    const on = decidesOn === 'draft' ? '稿件 the working copy' : '送审稿 the frozen snapshot'
    return [nameOf(action), on, ruleNames(may), ruleNames(fit)]
  })
  return table(
    ['Action 操作', 'Decides on 对象', 'Person and moment 人与时机', 'What is sent 提交内容'],
    rows,
  )
}

function ruleNames(rules: readonly { name: string }[]): string {
  return rules.map(({ name }) => `\`${name}\``).join(', ')
}

function nameOf(action: Action): string {
  return `${words(ACTION_LABELS[action])} \`${action}\``
}

function stateWords(state: StateName): string {
  return words(STATE_NAMES[state])
}

function names<T>(values: readonly T[], name: (value: T) => string): string {
  return [...new Set(values)].map(name).join(', ')
}

function listed(entries: [string, { zh: string; en: string }][]): string {
  return entries.map(([code, name]) => `${words(name)} \`${code}\``).join(', ')
}
