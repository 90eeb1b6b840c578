/** Strands as the database keeps them: conversations, the pages of their cycles, acts. */
@NullMarked
package io.entente.interactions.strand;

import org.jspecify.annotations.NullMarked;
