/** What is promised, by when, and what became of it. */
@NullMarked
package io.entente.interactions.sla;

import org.jspecify.annotations.NullMarked;
