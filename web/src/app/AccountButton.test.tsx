import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { AccountButton } from './AccountButton';
import classes from './Rail.module.css';

it('keeps its looks whatever class the menu gives it', () => {
  render(
    <>
      <AccountButton name="Ada" className="" />
      <AccountButton name="Grace" className="open" />
    </>,
  );

  const [plain, open] = screen.getAllByRole('button');
  expect(plain?.className).toBe(classes.item);
  expect(open?.className).toBe(`${classes.item} open`);
});
