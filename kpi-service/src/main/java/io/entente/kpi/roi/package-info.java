/** What service cost, and what was earned after it. */
@NullMarked
package io.entente.kpi.roi;

import org.jspecify.annotations.NullMarked;
