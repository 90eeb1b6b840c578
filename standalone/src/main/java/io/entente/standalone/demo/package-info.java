/** Tells the demo world to a running Entente, through the public API alone. */
@NullMarked
package io.entente.standalone.demo;

import org.jspecify.annotations.NullMarked;
