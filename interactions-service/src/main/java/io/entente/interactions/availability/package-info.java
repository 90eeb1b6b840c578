/** Whether agents take work just now, how much, and which. */
@NullMarked
package io.entente.interactions.availability;

import org.jspecify.annotations.NullMarked;
