package io.entente.interactions.survey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/**
 * The surveys that are asked by themselves, remembered for some seconds: resolving asks for them
 * each time. Another replica's change takes effect after that.
 */
@Singleton
final class ActiveSurveys {
  private static final Duration REMEMBERED_FOR = Duration.ofSeconds(5);
  private static final int MOST = 1_000;

  private final SurveyStore store;
  private final Cache<UUID, List<Survey>> known =
      Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(REMEMBERED_FOR).build();

  ActiveSurveys(SurveyStore store) {
    this.store = store;
  }

  List<Survey> of(UUID workspaceId) {
    List<Survey> remembered = known.getIfPresent(workspaceId);
    if (remembered == null) {
      remembered = store.all(workspaceId).stream().filter(Survey::active).toList();
      known.put(workspaceId, remembered);
    }
    return remembered;
  }

  void forget(UUID workspaceId) {
    known.invalidate(workspaceId);
  }
}
