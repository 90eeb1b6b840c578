package io.entente.kpi.sum;

import java.util.UUID;

/**
 * Where figures belong.
 *
 * @param slot number of the part of the time
 * @param member of the dimension that they are told by; nobody where they are told by none
 */
public record Place(int slot, UUID member) {}
