/** What every HTTP service shares: problems, cursors, callers. */
@NullMarked
package io.entente.rest;

import org.jspecify.annotations.NullMarked;
