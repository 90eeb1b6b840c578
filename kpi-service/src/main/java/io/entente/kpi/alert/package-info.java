/** Who is told when a number is not as it should be. */
@NullMarked
package io.entente.kpi.alert;

import org.jspecify.annotations.NullMarked;
