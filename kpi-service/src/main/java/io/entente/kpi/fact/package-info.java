/** Facts: the newest state of each cycle page, and what it adds to the numbers. */
@NullMarked
package io.entente.kpi.fact;

import org.jspecify.annotations.NullMarked;
