/** What each agent has read, and where somebody was named. */
@NullMarked
package io.entente.interactions.read;

import org.jspecify.annotations.NullMarked;
