/** Answers that are files. */
@NullMarked
package io.entente.service.file;

import org.jspecify.annotations.NullMarked;
