/** What is behind a figure, one by one. */
@NullMarked
package io.entente.kpi.drilldown;

import org.jspecify.annotations.NullMarked;
