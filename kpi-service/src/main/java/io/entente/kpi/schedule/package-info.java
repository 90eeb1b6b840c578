/** Reports that are sent by mail, day by day, week by week or month by month. */
@NullMarked
package io.entente.kpi.schedule;

import org.jspecify.annotations.NullMarked;
