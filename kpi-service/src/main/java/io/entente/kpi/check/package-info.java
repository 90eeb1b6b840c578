/** Compares what is shown with what it was made of. */
@NullMarked
package io.entente.kpi.check;

import org.jspecify.annotations.NullMarked;
