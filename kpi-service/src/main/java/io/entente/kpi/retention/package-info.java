/** Who came back after how they were served. */
@NullMarked
package io.entente.kpi.retention;

import org.jspecify.annotations.NullMarked;
