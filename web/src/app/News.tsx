import '@mantine/notifications/styles.layer.css';
import { Notifications } from '@mantine/notifications';

/** What came of the acts, over the page. */
export default function News() {
  return <Notifications position="top-center" autoClose={5000} limit={3} />;
}
