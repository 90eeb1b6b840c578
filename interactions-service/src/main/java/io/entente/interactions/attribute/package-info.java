/** What a workspace keeps of its conversations besides. */
@NullMarked
package io.entente.interactions.attribute;

import org.jspecify.annotations.NullMarked;
