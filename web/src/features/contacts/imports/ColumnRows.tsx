import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Attribute } from '@/features/contacts/directory';
import { wordOf } from '@/features/contacts/words';
import { channelName } from '@/lib/format/channel';
import { columnOf, FIELDS, ONE_NETWORK, withColumn } from './columns';
import classes from './Imports.module.css';
import type { Import, ImportColumn, ImportField } from './queries';

interface Props {
  file: Import;
  columns: ImportColumn[];
  attributes: Attribute[];
  onChange: (columns: ImportColumn[]) => void;
}

const EXAMPLES = 3;
const KNOWN: readonly ImportField[] = FIELDS.flatMap(([, fields]) => [...fields]);

/** The columns of a file with the first of their cells, and what each of them says of a contact. */
export function ColumnRows({ file, columns, attributes, onChange }: Props) {
  const { t } = useTranslation(['translation', 'imports', 'contacts']);
  const choices = [
    { value: '', label: t('imports:nothing') },
    ...FIELDS.map(([group, fields]) => ({
      group: t(`imports:group.${group}`),
      items: fields
        .filter((field) => field !== 'attribute' || attributes.length > 0)
        .map((value) => ({ value, label: t(`imports:field.${value}`) })),
    })),
  ];
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={t('imports:columns')}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('imports:column')}</th>
            <th scope="col">{t('imports:examples')}</th>
            <th scope="col">{t('imports:says')}</th>
          </tr>
        </thead>
        <tbody>
          {file.layout.columns.map((name, at) => {
            const said = columns.find(({ column }) => column === at);
            const set = (column: ImportColumn | undefined) => onChange(withColumn(columns, at, column));
            return (
              <tr key={at}>
                <th scope="row">{name}</th>
                <td className={classes.quiet}>
                  {file.rows
                    .slice(0, EXAMPLES)
                    .map((row) => row[at])
                    .filter(Boolean)
                    .join(' · ')}
                </td>
                <td>
                  <NativeSelect
                    size="xs"
                    aria-label={t('imports:saysOf', { name })}
                    value={said?.field ?? ''}
                    data={choices}
                    onChange={(event) => {
                      const field = KNOWN.find((one) => one === event.currentTarget.value);
                      set(field && columnOf(at, field, attributes[0]?.key));
                    }}
                  />
                  {said && <Besides name={name} said={said} attributes={attributes} onChange={set} />}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

const PURPOSES = ['service', 'marketing', 'survey', 'attribution'] as const;

interface BesidesProps {
  name: string;
  said: ImportColumn;
  attributes: Attribute[];
  onChange: (said: ImportColumn) => void;
}

/** What else has to be said of a column: of which network, system, attribute or purpose it is. */
function Besides({ name, said, attributes, onChange }: BesidesProps) {
  const { t } = useTranslation(['translation', 'imports', 'contacts']);
  switch (said.field) {
    case 'customer_number':
      return (
        <TextInput
          size="xs"
          aria-label={t('imports:systemOf', { name })}
          placeholder="crm"
          value={said.system ?? ''}
          onChange={(event) => onChange({ ...said, system: event.currentTarget.value || null })}
        />
      );
    case 'identity':
      return (
        <NativeSelect
          size="xs"
          aria-label={t('imports:channelOf', { name })}
          value={said.channel ?? 'x'}
          data={ONE_NETWORK.map((value) => ({ value, label: channelName(value, t) }))}
          onChange={(event) =>
            onChange({
              ...said,
              channel: ONE_NETWORK.find((one) => one === event.currentTarget.value) ?? 'x',
            })
          }
        />
      );
    case 'attribute':
      return (
        <NativeSelect
          size="xs"
          aria-label={t('imports:attributeOf', { name })}
          value={said.attribute ?? ''}
          data={attributes.map(({ key, label }) => ({ value: key, label }))}
          onChange={(event) => onChange({ ...said, attribute: event.currentTarget.value })}
        />
      );
    case 'consent':
    case 'consent_date':
      return (
        <NativeSelect
          size="xs"
          aria-label={t('imports:purposeOf', { name })}
          value={said.purpose ?? 'marketing'}
          data={PURPOSES.map((value) => ({ value, label: wordOf('purpose', value, t) }))}
          onChange={(event) =>
            onChange({
              ...said,
              purpose: PURPOSES.find((one) => one === event.currentTarget.value) ?? 'marketing',
            })
          }
        />
      );
    default:
      return null;
  }
}
