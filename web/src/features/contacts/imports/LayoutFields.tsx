import { Group, NativeSelect, Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Import } from './queries';

type Layout = Import['layout'];

const ENCODINGS = ['UTF-8', 'windows-1252', 'ISO-8859-1', 'ISO-8859-15', 'UTF-16LE', 'UTF-16BE'];
const DELIMITERS = [
  [',', 'comma'],
  [';', 'semicolon'],
  ['\t', 'tab'],
  ['|', 'bar'],
] as const;

interface Props {
  layout: Layout;
  /** Each choice shows the rows anew. */
  onChange: (part: { encoding?: string; delimiter?: string; header?: boolean }) => void;
}

/** How the rows of a file are read; found out by the server, and corrected here. */
export function LayoutFields({ layout: { format, encoding, delimiter, header }, onChange }: Props) {
  const { t } = useTranslation('imports');
  if (format === 'ndjson') {
    return null;
  }
  return (
    <Group gap="sm" align="end">
      <NativeSelect
        label={t('encoding')}
        value={encoding}
        data={ENCODINGS.includes(encoding) ? ENCODINGS : [encoding, ...ENCODINGS]}
        onChange={(event) => onChange({ encoding: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('delimiter')}
        value={delimiter}
        data={DELIMITERS.map(([value, name]) => ({ value, label: t(`delimiters.${name}`) }))}
        onChange={(event) => onChange({ delimiter: event.currentTarget.value })}
      />
      <Switch
        label={t('header')}
        checked={header}
        onChange={(event) => onChange({ header: event.currentTarget.checked })}
      />
    </Group>
  );
}
