package io.entente.interactions.delivery;

import io.entente.events.Channel;
import io.entente.events.InteractionKind;
import java.util.UUID;

/**
 * The way of an answer: back where the message came from that it answers.
 *
 * @param customerId the account of whom it is for
 */
public record Way(UUID connectionId, Channel channel, InteractionKind kind, UUID customerId) {}
