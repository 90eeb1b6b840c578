/** Reads JSON to the letter: nothing is guessed, coerced or dropped. */
@NullMarked
package io.entente.rest.json;

import org.jspecify.annotations.NullMarked;
