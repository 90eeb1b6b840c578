/** Numbers that add up and can be taken back: histograms and distributions. Pure. */
@NullMarked
package io.entente.kpi.figure;

import org.jspecify.annotations.NullMarked;
