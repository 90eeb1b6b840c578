/** Our accounts on the networks. */
@NullMarked
package io.entente.interactions.connection;

import org.jspecify.annotations.NullMarked;
