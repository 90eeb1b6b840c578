/** Reads states of other services off their topics. */
@NullMarked
package io.entente.kpi.copy;

import org.jspecify.annotations.NullMarked;
