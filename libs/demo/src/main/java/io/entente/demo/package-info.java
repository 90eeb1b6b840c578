/**
 * A believable brand of nobody's, told by a seed: what its customers wrote, who answered when, and
 * what was bought. The same seed tells the same, in any length, and nothing is kept in memory.
 */
@NullMarked
package io.entente.demo;

import org.jspecify.annotations.NullMarked;
