/** What is there to do just now, and who does it: figures for a wall. */
@NullMarked
package io.entente.interactions.board;

import org.jspecify.annotations.NullMarked;
