package io.entente.interactions;

import io.entente.events.Topics;
import io.entente.messaging.TopicDefinition;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The topics that this service writes. */
@Factory
final class InteractionTopics {
  private static final Duration INTAKE_KEPT = Duration.ofDays(7);
  private static final Duration ACTIVITY_KEPT = Duration.ofDays(7);
  private static final Duration ALERTS_KEPT = Duration.ofDays(7);
  private static final Duration DEADLINES_KEPT = Duration.ofDays(7);

  @Singleton
  TopicDefinition intake() {
    return new TopicDefinition(Topics.INTAKE, Topics.PARTITIONS, false, INTAKE_KEPT);
  }

  @Singleton
  TopicDefinition revisions() {
    return new TopicDefinition(Topics.REVISIONS, Topics.PARTITIONS, false, INTAKE_KEPT);
  }

  @Singleton
  TopicDefinition cycles() {
    return new TopicDefinition(Topics.CYCLES, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition posts() {
    return new TopicDefinition(Topics.POSTS, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition reviews() {
    return new TopicDefinition(Topics.REVIEWS, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition surveys() {
    return new TopicDefinition(Topics.SURVEYS, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition questions() {
    return new TopicDefinition(Topics.QUESTIONS, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition insights() {
    return new TopicDefinition(Topics.INSIGHTS, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition erasureReports() {
    return new TopicDefinition(Topics.ERASURE_REPORTS, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition activity() {
    return new TopicDefinition(Topics.ACTIVITY, Topics.PARTITIONS, false, ACTIVITY_KEPT);
  }

  @Singleton
  TopicDefinition alerts() {
    return new TopicDefinition(Topics.ALERTS, Topics.PARTITIONS, false, ALERTS_KEPT);
  }

  @Singleton
  TopicDefinition deadlines() {
    return new TopicDefinition(Topics.DEADLINES, Topics.PARTITIONS, false, DEADLINES_KEPT);
  }
}
