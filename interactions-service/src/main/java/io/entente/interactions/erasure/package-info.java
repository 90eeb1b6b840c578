/** Forgetting what people wrote, and what was written to them; what was counted stays. */
@NullMarked
package io.entente.interactions.erasure;

import org.jspecify.annotations.NullMarked;
