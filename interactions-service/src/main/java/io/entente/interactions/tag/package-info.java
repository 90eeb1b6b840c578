/** Words by which conversations are found again. */
@NullMarked
package io.entente.interactions.tag;

import org.jspecify.annotations.NullMarked;
