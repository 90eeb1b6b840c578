/** Conversations that members merge or split, because the network could not know better. */
@NullMarked
package io.entente.interactions.regroup;

import org.jspecify.annotations.NullMarked;
