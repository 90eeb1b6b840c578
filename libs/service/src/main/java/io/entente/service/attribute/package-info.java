/** Values of types that a workspace chooses. */
@NullMarked
package io.entente.service.attribute;

import org.jspecify.annotations.NullMarked;
