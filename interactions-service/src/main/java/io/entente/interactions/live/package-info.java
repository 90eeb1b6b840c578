/** What happens, told as it happens to those who look on. */
@NullMarked
package io.entente.interactions.live;

import org.jspecify.annotations.NullMarked;
