/** What was said, and who owes an answer. */
@Configuration
@Requires(property = "entente.service", value = "interactions")
@NullMarked
package io.entente.interactions;

import io.micronaut.context.annotation.Configuration;
import io.micronaut.context.annotation.Requires;
import org.jspecify.annotations.NullMarked;
