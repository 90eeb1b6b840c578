import type { ReactNode } from 'react';
import { ContactsHead } from './list/ContactsHead';
import classes from './PeopleFrame.module.css';

/** A page beside the list of contacts. */
export function PeopleFrame({ children }: { children: ReactNode }) {
  return (
    <div className={classes.page}>
      <ContactsHead />
      <div className={classes.body}>{children}</div>
    </div>
  );
}
