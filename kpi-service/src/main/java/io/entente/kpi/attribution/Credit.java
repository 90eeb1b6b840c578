package io.entente.kpi.attribution;

import org.jspecify.annotations.Nullable;

/**
 * A conversation's part in something that was bought.
 *
 * @param margin null where the margin is unknown
 */
record Credit(Touch touch, Parts net, @Nullable Parts margin) {
  /** The part by each model; where any touch counts, it is the whole. */
  record Parts(long influenced, long lastTouch, long linear, long position) {}
}
