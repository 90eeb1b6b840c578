/** Work in the background, step by step. */
@NullMarked
package io.entente.service.work;

import org.jspecify.annotations.NullMarked;
