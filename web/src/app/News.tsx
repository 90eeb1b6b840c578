import '@mantine/notifications/styles.layer.css';
import { useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import classes from './News.module.css';

/** What came of the acts, over the page where it hides least: the end of the list, on a phone the oldest messages. */
export default function News() {
  const phone = useMediaQuery('(max-width: 48em)');
  return (
    <Notifications
      position={phone ? 'top-center' : 'bottom-left'}
      classNames={{ root: classes.root }}
      autoClose={5000}
      limit={3}
    />
  );
}
