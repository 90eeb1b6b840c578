/** What macros and rules do to conversations. */
@NullMarked
package io.entente.interactions.action;

import org.jspecify.annotations.NullMarked;
