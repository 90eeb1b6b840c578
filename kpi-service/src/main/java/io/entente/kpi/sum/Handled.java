package io.entente.kpi.sum;

import java.util.UUID;

/**
 * Handling that one rate is for.
 *
 * @param slot number of the part of the time
 * @param agentId who resolved; nobody for none, and where who it was is not asked
 * @param teamId whose it was; as agentId
 * @param member of the dimension that it is told by; nobody where it is told by none
 * @param negatives how many lengths were below zero: they are in no sum
 */
public record Handled(
    int slot, UUID agentId, UUID teamId, UUID member, long seconds, long negatives) {}
