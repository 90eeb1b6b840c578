package io.entente.kpi;

import io.entente.events.Topics;
import io.entente.messaging.TopicDefinition;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** The topics that this service reads; whichever service starts first makes them. */
@Factory
final class KpiTopics {
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
  TopicDefinition surveys() {
    return new TopicDefinition(Topics.SURVEYS, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition questions() {
    return new TopicDefinition(Topics.QUESTIONS, Topics.PARTITIONS, true, null);
  }
}
