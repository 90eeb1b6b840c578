/** In which language messages are of which no network says it. */
@NullMarked
package io.entente.interactions.language;

import org.jspecify.annotations.NullMarked;
