import type { paths } from './schema';
import type { Written } from './written';

/** What a GET of a path answers, by the contract. */
export type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer Body } } } };
}
  ? Written<Body>
  : never;

/** Who is signed in, and where. */
export type Session = Pick<
  paths['/api/v1/sessions']['post']['responses'][201]['content']['application/json'],
  'member' | 'workspace'
>;

export type ConversationPage = Answer<'/api/v1/conversations'>;
export type Conversation = Answer<'/api/v1/conversations/{id}'>;
export type Customer = Conversation['customer'];
export type InteractionPage = Answer<'/api/v1/conversations/{id}/interactions'>;
export type Interaction = InteractionPage['items'][number];
export type Precision = Interaction['precision'];

export type Attachment = Interaction['attachments'][number];
export type QueuedReply = Answer<'/api/v1/conversations/{id}/replies'>['items'][number];
export type Change = Answer<'/api/v1/conversations/{id}/changes'>['items'][number];
export type Macro = Answer<'/api/v1/macros'>['items'][number];
export type View = Answer<'/api/v1/views'>['items'][number];
export type Reason = Answer<'/api/v1/reasons'>['items'][number];
export type Attendance = Answer<'/api/v1/conversations/{id}/attendance'>['items'][number];
export type TimelineEntry = Answer<'/api/v1/contacts/{id}/timeline'>['items'][number];

export type Contact = Answer<'/api/v1/contacts/{id}'>;
export type Identity = Contact['identities'][number];
export type Connection = Answer<'/api/v1/connections'>['items'][number];

export type Summary = Answer<'/api/v1/kpis/summary'>;
export type Metric = Summary['metrics'][number];
export type Band = Metric['bands'][number];

export type LiveBoard = Answer<'/api/v1/live-board'>;
