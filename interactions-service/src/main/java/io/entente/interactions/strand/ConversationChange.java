package io.entente.interactions.strand;

import io.entente.interactions.clock.CyclePage;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation before and after. */
sealed interface ConversationChange {
  /** The conversation opened. */
  record Opened(StoredConversation after) implements ConversationChange {}

  /** It went on, or turned out to have gone otherwise. Both hold the same cycles' pages or more. */
  record Changed(StoredConversation before, StoredConversation after)
      implements ConversationChange {
    /** Whether it takes another place, which may still be another's. */
    boolean isDisplaced() {
      return !before.strand().equals(after.strand())
          || before.folded().ordinal() != after.folded().ordinal();
    }

    /** What was told is withdrawn: it is spam now. */
    boolean isWithdrawn() {
      return after.folded().spam() && !before.folded().spam();
    }

    /** Pages that tell something new, also where only what stands beside them changed. */
    List<CyclePage> pagesToTell() {
      if (after.folded().spam()) {
        return List.of();
      }
      boolean all =
          before.folded().spam()
              || !before.opening().connectionId().equals(after.opening().connectionId())
              || before.opening().channel() != after.opening().channel()
              || !Objects.equals(before.opening().language(), after.opening().language())
              || !before.strand().customerId().equals(after.strand().customerId());
      return all ? after.folded().pages() : pagesOfChangedCycles();
    }

    /** Where a resolution came, went or moved, all pages tell what was set by then. */
    private List<CyclePage> pagesOfChangedCycles() {
      List<CyclePage> written = pagesToWrite();
      Map<Integer, CyclePage> firsts = new HashMap<>();
      before.folded().pages().stream()
          .filter(page -> page.page() == 0)
          .forEach(page -> firsts.put(page.cycle(), page));
      Set<Integer> changed = new HashSet<>();
      for (CyclePage page : written) {
        CyclePage first = firsts.get(page.cycle());
        if (page.page() == 0
            && first != null
            && !Objects.equals(first.resolution(), page.resolution())) {
          changed.add(page.cycle());
        }
      }
      return after.folded().pages().stream()
          .filter(page -> changed.contains(page.cycle()) || written.contains(page))
          .toList();
    }

    List<CyclePage> pagesToWrite() {
      Set<CyclePage> old = new HashSet<>(before.folded().pages());
      return after.folded().pages().stream().filter(page -> !old.contains(page)).toList();
    }

    /** All of them if they are not to be told of any more. */
    List<CyclePage> pagesToWithdraw() {
      return isWithdrawn() ? before.folded().pages() : pagesGone();
    }

    List<CyclePage> pagesGone() {
      Set<List<Integer>> kept = new HashSet<>();
      after.folded().pages().forEach(page -> kept.add(List.of(page.cycle(), page.page())));
      return before.folded().pages().stream()
          .filter(page -> !kept.contains(List.of(page.cycle(), page.page())))
          .toList();
    }
  }

  /**
   * It turned out to be part of another, or to have had no opening.
   *
   * @param into null if there is no other
   */
  record Merged(StoredConversation before, @Nullable UUID into) implements ConversationChange {}
}
