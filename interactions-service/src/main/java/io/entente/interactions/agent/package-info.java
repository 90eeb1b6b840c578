/** Those who answer. */
@NullMarked
package io.entente.interactions.agent;

import org.jspecify.annotations.NullMarked;
