/** From failures to problems. */
@NullMarked
package io.entente.rest.problem;

import org.jspecify.annotations.NullMarked;
