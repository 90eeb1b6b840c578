package io.entente.interactions.search;

import java.util.Collection;

/**
 * An index of messages. Lucene keeps it in this process; another engine could elsewhere. What it
 * finds is read from the database before it is shown, so an index that lags shows nothing false.
 */
public interface SearchIndex {

  /** The most recent conversations first, each by its most recent message that is found. */
  Found find(SearchQuery query);

  /**
   * Makes the index hold of these messages what is given, and nothing of those that are not there.
   *
   * @param keys of all of them
   * @param present those that are there, as they are now
   */
  void write(Collection<MessageKey> keys, Collection<IndexedMessage> present);
}
