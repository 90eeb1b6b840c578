/** Figures over time, told apart by what they belong to, and how they spread. */
@NullMarked
package io.entente.kpi.series;

import org.jspecify.annotations.NullMarked;
