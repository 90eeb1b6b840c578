/** What service was worth: facts, cells and KPIs. */
@Configuration
@Requires(property = "entente.service", value = "kpi")
@NullMarked
package io.entente.kpi;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
