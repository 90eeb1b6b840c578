package io.entente.kpi.sum;

import io.entente.kpi.cell.Dimension;
import io.entente.kpi.sample.Measure;
import java.util.UUID;

/**
 * How often something happened at one place.
 *
 * @param slot number of the part of the time
 * @param of channels or connections
 * @param place the channel or the connection
 * @param member of the dimension that it is told by; nobody where it is told by none
 */
public record Counted(
    int slot, Dimension of, UUID place, UUID member, Measure measure, long times) {}
