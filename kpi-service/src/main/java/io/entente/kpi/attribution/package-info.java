/** What was bought after service: revenue split over the conversations before it. */
@NullMarked
package io.entente.kpi.attribution;

import org.jspecify.annotations.NullMarked;
