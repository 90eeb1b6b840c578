/** Gives the work of teams to their members. */
@NullMarked
package io.entente.interactions.assignment;

import org.jspecify.annotations.NullMarked;
