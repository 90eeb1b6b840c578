/** Who looks at a conversation or writes in it just now. */
@NullMarked
package io.entente.interactions.attendance;

import org.jspecify.annotations.NullMarked;
