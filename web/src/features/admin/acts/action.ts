import type { Answer } from '@/lib/api/model';

export type Action = Answer<'/api/v1/rules'>['items'][number]['actions'][number];
export type ActionType = Action['type'];

/** An action as it is typed: whatever its type does not take is kept till another type is chosen. */
export interface TypedAction {
  type: ActionType;
  change: Record<string, unknown>;
  minutes: number;
  body: string;
  macroId: string | null;
  department: string;
  summary: string;
}

const DAY = 1_440;

export function newAction(type: ActionType): TypedAction {
  return { type, change: {}, minutes: DAY, body: '', macroId: null, department: '', summary: '' };
}

export function typedAction(action: Action): TypedAction {
  const { change, minutes, body, macroId, department, summary } = action;
  return {
    type: action.type,
    change: (change as Record<string, unknown> | null) ?? {},
    minutes: minutes ?? DAY,
    body: body ?? '',
    macroId: macroId ?? null,
    department: department ?? '',
    summary: summary ?? '',
  };
}

/** As it is sent: with the fields of its type alone. */
export function actionOf(typed: TypedAction): Action {
  const { type } = typed;
  return {
    type,
    change: type === 'change' ? typed.change : null,
    minutes: type === 'snooze' ? typed.minutes : null,
    body: type === 'note' ? typed.body : null,
    macroId: type === 'macro' ? typed.macroId : null,
    department: type === 'insight' ? typed.department : null,
    summary: type === 'insight' ? typed.summary : null,
  } as Action;
}

/** Whether it says all that it must. */
export function isWhole({ type, change, body, macroId, department, summary }: TypedAction): boolean {
  switch (type) {
    case 'change':
      return Object.keys(change).length > 0;
    case 'snooze':
      return true;
    case 'note':
      return body.trim() !== '';
    case 'macro':
      return macroId !== null;
    case 'insight':
      return department.trim() !== '' && summary.trim() !== '';
  }
}
