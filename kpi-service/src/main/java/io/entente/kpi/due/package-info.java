/** Whose orders are to be attributed anew. */
@NullMarked
package io.entente.kpi.due;

import org.jspecify.annotations.NullMarked;
