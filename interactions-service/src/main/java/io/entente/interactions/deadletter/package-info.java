/** What could not be filed, until somebody decides. */
@NullMarked
package io.entente.interactions.deadletter;

import org.jspecify.annotations.NullMarked;
