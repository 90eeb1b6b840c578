/** The only door: callers, routes and the web. */
@Configuration
@Requires(property = "entente.service", value = "gateway")
@NullMarked
package io.entente.gateway;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
