import { useEffect, useState } from 'react';

async function open(): Promise<void> {
  const { spotlight } = await import('@mantine/spotlight');
  spotlight.open();
}

/** Ctrl or Cmd with K: the palette's code is fetched when it is first wanted. */
export function usePaletteKey() {
  const [paletteWanted, setWanted] = useState(false);

  function showPalette() {
    setWanted(true);
    void open();
  }

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key === 'k') {
        event.preventDefault();
        setWanted(true);
        void open();
      }
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  return { paletteWanted, showPalette };
}
