/** When customers were answered, and when they were not. */
@NullMarked
package io.entente.kpi.touch;

import org.jspecify.annotations.NullMarked;
