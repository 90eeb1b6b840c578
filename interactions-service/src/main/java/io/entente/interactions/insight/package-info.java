/** What customers say that a department should know: handed on, decided upon, told back. */
@NullMarked
package io.entente.interactions.insight;

import org.jspecify.annotations.NullMarked;
