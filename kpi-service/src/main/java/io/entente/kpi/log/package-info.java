/** Reads the cycles' topic apart from any consumer group: for countings from scratch and checks. */
@NullMarked
package io.entente.kpi.log;

import org.jspecify.annotations.NullMarked;
