/** Reads files of other systems and posts them through the public API. */
@NullMarked
package io.entente.standalone.imports;

import org.jspecify.annotations.NullMarked;
