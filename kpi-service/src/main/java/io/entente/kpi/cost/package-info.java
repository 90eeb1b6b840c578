/** What things cost: rates by the hour, by the event and by the month. */
@NullMarked
package io.entente.kpi.cost;

import org.jspecify.annotations.NullMarked;
