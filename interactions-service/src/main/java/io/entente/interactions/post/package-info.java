/** The brand's own publications, what they cost, and what networks count of them: context. */
@NullMarked
package io.entente.interactions.post;

import org.jspecify.annotations.NullMarked;
