/** The figures of a stretch of time: counts, means, quantiles, bands. */
@NullMarked
package io.entente.kpi.summary;

import org.jspecify.annotations.NullMarked;
