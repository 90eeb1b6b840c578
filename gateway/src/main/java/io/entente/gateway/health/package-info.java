/** Whether the whole of it works. */
@NullMarked
package io.entente.gateway.health;

import org.jspecify.annotations.NullMarked;
