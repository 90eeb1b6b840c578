/** Keeping what was said no longer than the workspace has a use for it; what was counted stays. */
@NullMarked
package io.entente.interactions.retention;

import org.jspecify.annotations.NullMarked;
