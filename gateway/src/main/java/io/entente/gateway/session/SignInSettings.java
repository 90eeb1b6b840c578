package io.entente.gateway.session;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How often signing in may fail.
 *
 * @param perAccount failures of one account, from wherever, within the period
 * @param perAddress failures from one address, for whatever accounts, within the period
 * @param period after which all of them are forgotten; they are little by little
 */
@ConfigurationProperties("entente.sign-in")
record SignInSettings(
    @Bindable(defaultValue = "10") int perAccount,
    @Bindable(defaultValue = "50") int perAddress,
    @Bindable(defaultValue = "5m") Duration period) {}
