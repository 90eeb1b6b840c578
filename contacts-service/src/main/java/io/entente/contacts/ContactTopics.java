package io.entente.contacts;

import io.entente.events.Topics;
import io.entente.messaging.TopicDefinition;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;

/** The topics that this service writes. */
@Factory
final class ContactTopics {
  private static final Duration CHANGES_KEPT = Duration.ofDays(7);

  @Singleton
  TopicDefinition contacts() {
    return new TopicDefinition(Topics.CONTACTS, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition consents() {
    return new TopicDefinition(Topics.CONSENTS, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition erasures() {
    return new TopicDefinition(Topics.ERASURES, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition segments() {
    return new TopicDefinition(Topics.SEGMENTS, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition segmentStates() {
    return new TopicDefinition(Topics.SEGMENT_STATES, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition people() {
    return new TopicDefinition(Topics.PEOPLE, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition personFacts() {
    return new TopicDefinition(Topics.PERSON_FACTS, Topics.PARTITIONS, true, null);
  }

  @Singleton
  TopicDefinition contactChanges() {
    return new TopicDefinition(Topics.CONTACT_CHANGES, Topics.PARTITIONS, false, CHANGES_KEPT);
  }

  @Singleton
  TopicDefinition orders() {
    return new TopicDefinition(Topics.ORDERS, Topics.PARTITIONS, true, null);
  }
}
