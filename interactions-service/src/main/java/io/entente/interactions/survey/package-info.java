/** Asks customers how it went, and keeps what they answer. */
@NullMarked
package io.entente.interactions.survey;

import org.jspecify.annotations.NullMarked;
