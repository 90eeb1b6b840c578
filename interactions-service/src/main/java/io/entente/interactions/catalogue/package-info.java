/** What the words of a workspace have in common. */
@NullMarked
package io.entente.interactions.catalogue;

import org.jspecify.annotations.NullMarked;
