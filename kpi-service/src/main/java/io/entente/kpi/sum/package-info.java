/** Sums over cells and samples. */
@NullMarked
package io.entente.kpi.sum;

import org.jspecify.annotations.NullMarked;
