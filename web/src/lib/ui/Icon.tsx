const SHAPES = {
  alert:
    'M12 9v4m0 3.5v.1M10.4 4.6 3 17.5A1.8 1.8 0 0 0 4.6 20h14.8a1.8 1.8 0 0 0 1.6-2.5L13.6 4.6a1.8 1.8 0 0 0-3.2 0Z',
  back: 'M19 12H5m6-6-6 6 6 6',
  bot: 'M7 9h10a2 2 0 0 1 2 2v6a2 2 0 0 1-2 2H7a2 2 0 0 1-2-2v-6a2 2 0 0 1 2-2Zm5-4v4M9.5 13.5v1m5-1v1',
  check: 'm5 12.5 4.5 4.5L19 7.5',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-14v5l3.5 2',
  close: 'm6 6 12 12M18 6 6 18',
  copy: 'M9 9h9a1.5 1.5 0 0 1 1.5 1.5v9A1.5 1.5 0 0 1 18 21H9a1.5 1.5 0 0 1-1.5-1.5v-9A1.5 1.5 0 0 1 9 9Zm-4.5 6V4.5A1.5 1.5 0 0 1 6 3h9',
  down: 'M12 5v14m6-6-6 6-6-6',
  filter: 'M4 6h16M7 12h10m-7 6h4',
  flag: 'M6 21V4.5h11.5l-2.5 4 2.5 4H6',
  help: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm-2.5-11.2c.2-1.4 1.2-2.1 2.5-2.1 1.5 0 2.6.9 2.6 2.2 0 2-2.6 2-2.6 3.9m0 2.7v.1',
  inbox:
    'M4 13.5 6.4 5.6A1.5 1.5 0 0 1 7.8 4.5h8.4a1.5 1.5 0 0 1 1.4 1.1L20 13.5v4.5a1.5 1.5 0 0 1-1.5 1.5h-13A1.5 1.5 0 0 1 4 18v-4.5Zm0 0h4.5l1.5 2.5h4l1.5-2.5H20',
  info: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18Zm0-10v5.5m0-8.6v.1',
  keyboard:
    'M4.5 6h15A1.5 1.5 0 0 1 21 7.5v9a1.5 1.5 0 0 1-1.5 1.5h-15A1.5 1.5 0 0 1 3 16.5v-9A1.5 1.5 0 0 1 4.5 6ZM7 10v.1m3.3-.1v.1m3.4-.1v.1M17 10v.1M8 14h8',
  language:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM3.5 9.5h17m-17 5h17M12 3c2.5 2.5 3.5 5.5 3.5 9s-1 6.5-3.5 9c-2.5-2.5-3.5-5.5-3.5-9S9.5 5.5 12 3Z',
  list: 'M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.1m-.1 5.5h.1m-.1 5.5h.1',
  more: 'M5.5 12h.1m6.4 0h.1m6.4 0h.1',
  note: 'M6 4h12a2 2 0 0 1 2 2v8l-6 6H6a2 2 0 0 1-2-2V6a2 2 0 0 1 2-2Zm8 16v-4a2 2 0 0 1 2-2h4M8 9h8m-8 4h4',
  numbers: 'M4 20h16M6.5 16.5v-5m5.5 5v-11m5.5 11v-8',
  paperclip:
    'm19.5 11.5-7.8 7.8a4.5 4.5 0 0 1-6.4-6.4l8-8a3 3 0 0 1 4.3 4.3l-8 8a1.5 1.5 0 0 1-2.1-2.2l7.3-7.2',
  pencil: 'M4.5 19.5h4L19 9a2.1 2.1 0 0 0-4-4L4.5 15.5v4ZM13.5 6.5l4 4',
  person: 'M12 11.5a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM4.5 20.5c.8-4 3.7-6 7.5-6s6.7 2 7.5 6',
  reopen: 'M4.5 12a7.5 7.5 0 1 0 2.4-5.5M4.5 4.5V8H8',
  reply: 'M9.5 6 4 11.5 9.5 17M4.5 11.5H14a6 6 0 0 1 6 6v1',
  search: 'M10.5 17a6.5 6.5 0 1 0 0-13 6.5 6.5 0 0 0 0 13Zm5-2 5 5',
  send: 'M4 12 20 4.5 15 20l-3.5-6.5L4 12Zm7.5 1.5L20 4.5',
  settings:
    'M12 18a6 6 0 1 0 0-12 6 6 0 0 0 0 12Zm0-4a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM12 3v3m0 12v3M3 12h3m12 0h3M5.6 5.6l2.2 2.2m8.4 8.4 2.2 2.2m0-12.8-2.2 2.2m-8.4 8.4-2.2 2.2',
  signOut: 'M10 4.5H6A1.5 1.5 0 0 0 4.5 6v12A1.5 1.5 0 0 0 6 19.5h4M15 8l4 4-4 4m4-4H9.5',
  star: 'm12 4 2.4 5 5.6.7-4.1 3.8 1.1 5.5-5-2.8-5 2.8 1.1-5.5L4 9.7 9.6 9 12 4Z',
  tag: 'M4 5.5A1.5 1.5 0 0 1 5.5 4H12l8 8-7 7.5-9-8.5V5.5ZM8 8v.1',
  wait: 'M7 3.5h10M7 20.5h10M8 3.5v3.5l4 5 4-5V3.5m-8 17V17l4-5 4 5v3.5',
} as const;

export type IconName = keyof typeof SHAPES;

/** A drawing beside words: it says nothing by itself and is hidden from screen readers. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={1.8}
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ flex: 'none' }}
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[name]} />
    </svg>
  );
}
