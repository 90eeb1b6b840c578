package io.entente.gateway.session;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;

/**
 * How often signing in may fail.
 *
 * @param perAccount failures of one account that are let pass in a period, from wherever
 * @param perAddress failures from one address that are let pass in a period, of whatever accounts
 * @param period after which so many failures are forgotten; little by little, one after the other
 * @param longestWait bounds the wait, which doubles with each failure that is too many
 */
@ConfigurationProperties("entente.sign-in")
record SignInSettings(
    @Bindable(defaultValue = "10") int perAccount,
    @Bindable(defaultValue = "50") int perAddress,
    @Bindable(defaultValue = "1h") Duration period,
    @Bindable(defaultValue = "15m") Duration longestWait) {}
