/** Who they are: identities and the contacts behind them. */
@Configuration
@Requires(property = "entente.service", value = "contacts")
@NullMarked
package io.entente.contacts;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
