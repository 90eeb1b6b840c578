/**
 * Cells: sums over a stretch of time and one member of a dimension, added to and taken back from.
 */
@NullMarked
package io.entente.kpi.cell;

import org.jspecify.annotations.NullMarked;
