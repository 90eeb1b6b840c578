/** What is asked about figures: which stretch of time, in which zone, on which clock, of whom. */
@NullMarked
package io.entente.kpi.question;

import org.jspecify.annotations.NullMarked;
