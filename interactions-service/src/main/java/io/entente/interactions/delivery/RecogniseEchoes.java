package io.entente.interactions.delivery;

import io.entente.events.ActorKind;
import io.entente.events.InboundInteraction;
import io.entente.events.Visibility;
import io.entente.interactions.delivery.DeliveryStore.Text;
import io.entente.interactions.filing.Echoes;
import io.entente.interactions.filing.Interaction;
import io.entente.interactions.thread.NodeKey;
import io.entente.interactions.thread.ThreadStore;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Knows replies again that networks show: by the same text to the same customer, or in answer to
 * the same message, within minutes. What a network has named already is known by its id: it may be
 * told twice, and is no echo of another reply with the same text.
 */
@Singleton
final class RecogniseEchoes implements Echoes {
  /** By which a network's clock may be behind. */
  private static final Duration BEHIND = Duration.ofMinutes(2);

  /** By which it may be ahead, or have taken its time. */
  private static final Duration AHEAD = Duration.ofMinutes(10);

  private final DeliveryStore deliveries;
  private final ConcludeDelivery conclude;
  private final ThreadStore threads;

  RecogniseEchoes(DeliveryStore deliveries, ConcludeDelivery conclude, ThreadStore threads) {
    this.deliveries = deliveries;
    this.conclude = conclude;
    this.threads = threads;
  }

  @Override
  public List<Interaction> withoutThose(List<Interaction> arriving) {
    Map<Interaction, Text> ofBrand = new LinkedHashMap<>();
    for (Interaction interaction : arriving) {
      InboundInteraction it = interaction.message();
      if ((it.actor() == ActorKind.AGENT || it.actor() == ActorKind.BOT)
          && it.visibility() == Visibility.PUBLIC) {
        ofBrand.put(
            interaction, new Text(it.workspaceId(), it.connectionId(), TextHash.of(it.body())));
      }
    }
    if (ofBrand.isEmpty()) {
      return arriving;
    }
    Map<Text, List<Undelivered>> sent = new HashMap<>();
    deliveries
        .attempted(ofBrand.values().stream().distinct().toList())
        .forEach(it ->
            sent.computeIfAbsent(
                    new Text(it.workspaceId(), it.connectionId(), it.textHash()),
                    _ -> new ArrayList<>())
                .add(it));
    if (sent.isEmpty()) {
      return arriving;
    }
    return others(arriving, ofBrand, sent);
  }

  private List<Interaction> others(
      List<Interaction> arriving,
      Map<Interaction, Text> ofBrand,
      Map<Text, List<Undelivered>> sent) {
    SortedSet<NodeKey> places = new TreeSet<>();
    ofBrand.keySet().forEach(it -> places.add(it.node()));
    Set<UUID> named = threads.taken(places);
    List<Interaction> others = new ArrayList<>(arriving);
    ofBrand.forEach((interaction, text) -> {
      if (named.contains(interaction.node().id())) {
        return;
      }
      List<Undelivered> alike = sent.getOrDefault(text, List.of());
      Undelivered reply = replyOf(interaction.message(), alike);
      if (reply != null) {
        alike.remove(reply);
        named.add(interaction.node().id());
        conclude.told(reply, interaction.message().externalId());
        others.remove(interaction);
      }
    });
    return others;
  }

  private static @Nullable Undelivered replyOf(InboundInteraction echo, List<Undelivered> alike) {
    List<Undelivered> inTime = alike.stream().filter(it -> isInTime(echo, it)).toList();
    UUID addressee = echo.recipient() == null ? null : echo.recipient().identityId();
    if (addressee == null && echo.parentNodeId() == null) {
      return inTime.size() == 1 ? inTime.getFirst() : null;
    }
    return inTime.stream()
        .filter(it ->
            it.customerId().equals(addressee)
                || (it.answeredNodeId() != null && it.answeredNodeId().equals(echo.parentNodeId())))
        .findFirst()
        .orElse(null);
  }

  private static boolean isInTime(InboundInteraction echo, Undelivered it) {
    Instant begunAt = it.begunAt();
    return begunAt != null
        && echo.occurredAt().isAfter(it.writtenAt().minus(BEHIND))
        && echo.occurredAt().isBefore(begunAt.plus(AHEAD));
  }
}
