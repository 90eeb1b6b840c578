import type { Answer } from '@/lib/api/model';
import type { paths } from '@/lib/api/schema';

export type Rule = Answer<'/api/v1/rules'>['items'][number];
export type NewRule = paths['/api/v1/rules']['post']['requestBody']['content']['application/json'];

export const TRIGGERS = [
  'conversation_opened',
  'customer_message',
  'agent_message',
  'status_changed',
  'changed',
  'target_warning',
  'target_breached',
  'time',
] as const;
export const SINCE = ['opened', 'waiting', 'activity'] as const;
export const ACTIONS = ['change', 'snooze', 'note', 'macro', 'insight'] as const;
