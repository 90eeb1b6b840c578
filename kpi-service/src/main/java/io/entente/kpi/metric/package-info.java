/** The metrics that can be asked for, and what they come to. */
@NullMarked
package io.entente.kpi.metric;

import org.jspecify.annotations.NullMarked;
