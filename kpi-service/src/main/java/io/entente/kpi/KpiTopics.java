package io.entente.kpi;

import io.entente.events.Topics;
import io.entente.messaging.TopicDefinition;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The topics that this service reads, and its own; whichever service starts first makes them. */
@Factory
final class KpiTopics {
  private static final Duration ALERTS_KEPT = Duration.ofDays(7);

  @Singleton
  TopicDefinition cycles() {
    return new TopicDefinition(Topics.CYCLES, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition contacts() {
    return new TopicDefinition(Topics.CONTACTS, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition segments() {
    return new TopicDefinition(Topics.SEGMENTS, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition orders() {
    return new TopicDefinition(Topics.ORDERS, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition people() {
    return new TopicDefinition(Topics.PEOPLE, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition consents() {
    return new TopicDefinition(Topics.CONSENTS, Topics.PARTITIONS, true, null);
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
  TopicDefinition personFacts() {
    return new TopicDefinition(Topics.PERSON_FACTS, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition surveys() {
    return new TopicDefinition(Topics.SURVEYS, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition insights() {
    return new TopicDefinition(Topics.INSIGHTS, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition questions() {
    return new TopicDefinition(Topics.QUESTIONS, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition alerts() {
    return new TopicDefinition(Topics.ALERTS, Topics.PARTITIONS, false, ALERTS_KEPT);
  }
}
