package io.entente.kpi.drilldown;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goes through a list page by page, and holds one of them. */
final class FollowingPages implements Iterator<Behind> {
  private final Function<@Nullable String, DrillDown> pages;
  private Iterator<Behind> page = Collections.emptyIterator();
  private @Nullable String cursor;
  private boolean ended;

  /**
   * @param pages gives the one at a cursor; the first for null
   */
  FollowingPages(Function<@Nullable String, DrillDown> pages) {
    this.pages = pages;
  }

  @Override
  public boolean hasNext() {
    while (!ended && !page.hasNext()) {
      DrillDown next = pages.apply(cursor);
      page = next.items().iterator();
      cursor = next.next();
      ended = cursor == null;
    }
    return page.hasNext();
  }

  @Override
  public Behind next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return page.next();
  }
}
