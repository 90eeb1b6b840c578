import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Chart.module.css';
import type { Cell, Pick, Table as Figures } from './model';

interface Props {
  title: string;
  table: Figures;
  /** Out of sight it holds nothing that could have the focus. */
  open: boolean;
  onPick?: (pick: Pick) => void;
}

export function ChartTable({ title, table: { corner, columns, rows }, open, onPick }: Props) {
  const { t } = useTranslation('charts');
  return (
    <div {...(open && { className: classes.scroller, tabIndex: 0, role: 'group', 'aria-label': title })}>
      <Table className="numeric" verticalSpacing={4} stickyHeader={open}>
        <caption className="visually-hidden">{t('table', { title })}</caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{corner}</Table.Th>
            {columns.map((column, index) => (
              <Table.Th key={index} scope="col" ta="end">
                {column}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, name, cells }) => (
            <Table.Tr key={key}>
              <Table.Th scope="row">{name}</Table.Th>
              {cells.map((cell, index) => (
                <Table.Td key={index} ta="end">
                  <Content
                    cell={cell}
                    name={`${name}, ${columns[index] ?? ''}`}
                    onPick={open ? onPick : undefined}
                  />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}

function Content({ cell, name, onPick }: { cell: Cell; name: string; onPick?: (pick: Pick) => void }) {
  const { pick, text } = cell;
  if (!pick || !onPick) {
    return text;
  }
  return (
    <button
      type="button"
      className={classes.cell}
      aria-label={`${text}: ${name}`}
      onClick={() => onPick(pick)}
    >
      {text}
    </button>
  );
}
