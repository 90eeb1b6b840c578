package io.entente.kpi.check;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How eagerly cells are checked: {@code entente.check.*}.
 *
 * @param pause between two slices of a workspace, whichever replicas check them
 */
@ConfigurationProperties("entente.check")
record CheckSettings(@Bindable(defaultValue = "1m") Duration pause) {}
