import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './Grid.module.css';

export interface GridRow {
  key: string;
  name: ReactNode;
  cells: ReactNode[];
  /** The sum of the others. */
  total?: boolean;
}

/** Figures by row and column; on a narrow screen it scrolls, not the page. */
export function Grid({ title, columns, rows }: { title: string; columns: string[]; rows: GridRow[] }) {
  return (
    <div className={classes.grid} tabIndex={0} role="group" aria-label={title}>
      <Table miw={columns.length * 96} className="numeric" verticalSpacing={4}>
        <caption className="visually-hidden">{title}</caption>
        <Table.Thead>
          <Table.Tr>
            {columns.map((column, index) => (
              <Table.Th key={column} scope="col" ta={index === 0 ? undefined : 'end'}>
                {column}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, name, cells, total }) => (
            <Table.Tr key={key} className={total ? classes.total : undefined}>
              <Table.Th scope="row">{name}</Table.Th>
              {cells.map((cell, index) => (
                <Table.Td key={index} ta="end">
                  {cell}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
