package io.entente.messaging;

import io.entente.sql.Transactions;
import jakarta.inject.Singleton;

/** What all consumers share. */
@Singleton
record ConsumerParts(
    ApplyBatch applyBatch, OffsetStore offsets, Transactions transactions, TopicAdmin topics) {}
