/**
 * Exactly one effect of each change: outbox, relay, consumer, dead letters.
 *
 * <p>An application says where its brokers are ({@code entente.kafka.servers}) and what it is
 * ({@code entente.service}), and has
 *
 * <ul>
 *   <li>{@link io.entente.messaging.TopicDefinition} beans for the topics it publishes,
 *   <li>{@link io.entente.messaging.Outbox} to say what it has changed, in the transaction that
 *       changes it,
 *   <li>{@link io.entente.messaging.EventHandler} beans to apply what others say, in a transaction
 *       that also stores how far they are,
 *   <li>{@link io.entente.messaging.Projection} beans for what each process keeps of them for
 *       itself,
 *   <li>{@link io.entente.messaging.EventPublisher} for what is not a change of its own data,
 *   <li>{@link io.entente.messaging.DeadLetters} for what could not be applied,
 *   <li>{@link io.entente.messaging.Consumers} to ask how far a group is.
 * </ul>
 *
 * The tables come with the library ({@code classpath:db/messaging}, versions below 1) and are added
 * to the application's migrations. Brokers and databases may come and go.
 */
@NullMarked
package io.entente.messaging;

import org.jspecify.annotations.NullMarked;
