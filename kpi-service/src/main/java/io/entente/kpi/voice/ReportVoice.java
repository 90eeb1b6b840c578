package io.entente.kpi.voice;

import io.entente.events.Channel;
import io.entente.kpi.cell.Dimension;
import io.entente.kpi.definition.Definitions;
import io.entente.kpi.generation.Snapshots;
import io.entente.kpi.voice.VoiceParameters.Question;
import io.entente.kpi.voice.VoiceReport.Item;
import io.entente.kpi.voice.VoiceReport.Open;
import io.entente.kpi.voice.VoiceReport.Progress;
import io.entente.kpi.voice.VoiceStore.Sum;
import io.entente.messaging.Consumers;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers what became of what customers said, from one view of the data. */
@Singleton
final class ReportVoice {
  private final Snapshots snapshots;
  private final VoiceStore store;
  private final Definitions definitions;
  private final Consumers consumers;
  private final Clock clock;

  private record Read(Progress total, List<Sum> members, Open open) {}

  ReportVoice(
      Snapshots snapshots,
      VoiceStore store,
      Definitions definitions,
      Consumers consumers,
      Clock clock) {
    this.snapshots = snapshots;
    this.store = store;
    this.definitions = definitions;
    this.consumers = consumers;
    this.clock = clock;
  }

  VoiceReport report(UUID workspaceId, Question question, Locale language) {
    Instant asOf = clock.instant();
    Read read =
        snapshots.read(() ->
            new Read(
                store.total(workspaceId, question),
                store.members(workspaceId, question),
                store.open(workspaceId, question, asOf)));
    return new VoiceReport(
        asOf,
        consumers.lag(InsightHandler.GROUP),
        question.period().zone().getId(),
        question.period().from(),
        question.period().to(),
        definitions.meaning("voice_of_customer", language),
        question.filters(),
        question.by().name().toLowerCase(Locale.ROOT),
        read.total(),
        items(question, read.members()),
        read.open());
  }

  private static List<Item> items(Question question, List<Sum> sums) {
    List<Item> items =
        sums.stream().map(sum -> new Item(value(question, sum.member()), sum.progress())).toList();
    return question.by() == VoiceDimension.MONTH
        ? items.stream()
            .sorted(Comparator.comparing(item -> Objects.requireNonNull(item.value())))
            .toList()
        : items;
  }

  private static @Nullable String value(Question question, String member) {
    return switch (question.by()) {
      case DEPARTMENT -> member;
      case CHANNEL -> Channel.valueOf(member).json();
      case REASON -> UUID.fromString(member).equals(Dimension.NOBODY) ? null : member;
      case MONTH -> question.months().get(Integer.parseInt(member)).toString();
    };
  }
}
