package io.entente.messaging;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;

/** The consumers of this process's projections. */
@Singleton
final class Projections {
  private final List<ProjectionConsumer> consumers;

  Projections(
      Collection<Projection> projections,
      KafkaSettings kafka,
      ConsumerSettings settings,
      TopicAdmin topics) {
    consumers =
        projections.stream()
            .map(projection ->
                new ProjectionConsumer(
                    projection, settings.follower(kafka, projection.maxRecords()), topics))
            .toList();
  }

  List<ProjectionConsumer> all() {
    return consumers;
  }
}
