/** Who helps others, and whether they buy. */
@NullMarked
package io.entente.kpi.advocate;

import org.jspecify.annotations.NullMarked;
