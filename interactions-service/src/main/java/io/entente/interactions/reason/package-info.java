/** Why customers write. */
@NullMarked
package io.entente.interactions.reason;

import org.jspecify.annotations.NullMarked;
