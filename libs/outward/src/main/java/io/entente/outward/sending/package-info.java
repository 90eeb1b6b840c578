/** The queue of what leaves, for services that say {@code entente.sendings: true}. */
@Configuration
@Requires(property = "entente.sendings", value = "true")
@NullMarked
package io.entente.outward.sending;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
