/** Load from outside, through the public API. */
@NullMarked
package io.entente.benchmarks;

import org.jspecify.annotations.NullMarked;
