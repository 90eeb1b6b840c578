/** The whole suite in one process. */
@NullMarked
package io.entente.standalone;

import org.jspecify.annotations.NullMarked;
