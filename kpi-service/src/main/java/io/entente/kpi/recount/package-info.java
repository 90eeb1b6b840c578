/** Counts all cells from scratch, from the samples. */
@NullMarked
package io.entente.kpi.recount;

import org.jspecify.annotations.NullMarked;
