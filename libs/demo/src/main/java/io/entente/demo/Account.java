package io.entente.demo;

/**
 * Somebody on a channel.
 *
 * @param externalId by which the network knows them
 */
public record Account(String externalId, String handle, String name) {}
