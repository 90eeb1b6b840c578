package io.entente.interactions.erasure;

import io.entente.events.Topics;
import io.entente.interactions.timer.Due;
import io.entente.interactions.timer.TimerHandler;
import io.entente.interactions.timer.Timers;
import io.entente.messaging.TopicLog;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Cuts the topics that carry content behind what was erased: as soon as everybody has read so far,
 * what lies before is no longer needed. It takes messages of others along, which are filed already.
 */
@Singleton
public final class ContentCuts implements TimerHandler {
  private static final String KIND = "content-cut";
  private static final Duration LOOK_AGAIN = Duration.ofSeconds(1);

  /** Of no workspace: there is one such timer. */
  private static final UUID NONE = new UUID(0, 0);

  /** By topics, all groups that read them. */
  private static final Map<String, Set<String>> READERS =
      Map.of(
          Topics.INTAKE, Set.of("contacts-identities", "interactions-filing"),
          Topics.REVISIONS, Set.of("interactions-revisions"));

  private final ContentCutStore cuts;
  private final TopicLog log;
  private final Timers timers;
  private final Clock clock;

  ContentCuts(ContentCutStore cuts, TopicLog log, Timers timers, Clock clock) {
    this.cuts = cuts;
    this.log = log;
    this.timers = timers;
    this.clock = clock;
  }

  /** Has all go that the topics hold now. */
  void wantAll() {
    READERS.keySet().forEach(topic -> cuts.want(topic, log.ends(topic)));
    timers.set(KIND, NONE, NONE, clock.instant());
  }

  /** Has a record go, and what lies before it, once the running transaction commits. */
  public void want(String topic, int partition, long offset) {
    cuts.want(topic, Map.of(partition, offset + 1));
    timers.set(KIND, NONE, NONE, clock.instant());
  }

  boolean areDone() {
    return cuts.wanted().isEmpty();
  }

  @Override
  public String kind() {
    return KIND;
  }

  @Override
  public void fire(List<Due> due) {
    boolean all = true;
    for (Map.Entry<String, Map<Integer, Long>> wanted : cuts.wanted().entrySet()) {
      String topic = wanted.getKey();
      if (log.cut(topic, wanted.getValue(), READERS.getOrDefault(topic, Set.of()))) {
        cuts.done(topic, wanted.getValue());
      } else {
        all = false;
      }
    }
    if (!all) {
      timers.set(KIND, NONE, NONE, clock.instant().plus(LOOK_AGAIN));
    }
  }
}
