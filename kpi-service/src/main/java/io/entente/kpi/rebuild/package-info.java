/** Counts a workspace anew beside what is shown, and swaps. */
@NullMarked
package io.entente.kpi.rebuild;

import org.jspecify.annotations.NullMarked;
