import type { Conversation } from '@/lib/api/model';

/** A conversation of the small world that the tests share. */
export function conversation(id: string, change: Partial<Conversation> = {}): Conversation {
  return {
    id,
    number: 1,
    status: 'open',
    snoozedUntil: null,
    priority: 'none',
    assigneeId: null,
    teamId: null,
    reasonId: null,
    tags: [],
    attributes: {},
    unread: false,
    mentioned: false,
    dueAt: null,
    dueTarget: null,
    breached: false,
    remainingSeconds: null,
    channel: 'mastodon',
    connectionId: 'brand',
    customer: {
      identityId: `identity-${id}`,
      handle: `@${id}@social.example`,
      name: id,
      contactId: `contact-${id}`,
    },
    subject: `Hello from ${id}`,
    openedAt: '2026-03-01T09:00:00Z',
    lastActivityAt: '2026-03-01T09:05:00Z',
    waitingSince: '2026-03-01T09:00:00Z',
    resolvedAt: null,
    interactions: 2,
    previousId: null,
    version: 1,
    ...change,
  };
}
