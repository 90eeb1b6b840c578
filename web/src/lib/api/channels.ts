/** Where interactions come from. */
export const CHANNELS = [
  'x',
  'facebook',
  'instagram',
  'linkedin',
  'youtube',
  'tiktok',
  'reddit',
  'mastodon',
  'bluesky',
  'tumblr',
  'whatsapp',
  'telegram',
  'email',
  'forum',
  'reviews',
  'blog',
  'chat',
  'phone',
  'api',
] as const;
export type Channel = (typeof CHANNELS)[number];
