/** Those who work together. */
@NullMarked
package io.entente.interactions.team;

import org.jspecify.annotations.NullMarked;
