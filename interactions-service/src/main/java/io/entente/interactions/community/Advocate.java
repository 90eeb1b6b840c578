package io.entente.interactions.community;

import io.micronaut.serde.annotation.Serdeable;

/**
 * Somebody whose answers helped.
 *
 * @param answers that were accepted or confirmed
 * @param questions that have such an answer
 * @param accepted those of the answers that were accepted on the network
 * @param confirmed those of the answers that an agent confirmed
 */
@Serdeable
record Advocate(Person person, int questions, int answers, int accepted, int confirmed) {}
