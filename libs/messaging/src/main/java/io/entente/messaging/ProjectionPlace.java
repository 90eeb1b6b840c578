package io.entente.messaging;

/**
 * How far a {@link Projection} is in a partition.
 *
 * @param topicId Kafka's own id of the topic: one that is made anew has another
 * @param next the offset to apply next
 */
public record ProjectionPlace(String topic, String topicId, int partition, long next) {}
