/** Changes of many conversations at once, in the background. */
@NullMarked
package io.entente.interactions.bulk;

import org.jspecify.annotations.NullMarked;
