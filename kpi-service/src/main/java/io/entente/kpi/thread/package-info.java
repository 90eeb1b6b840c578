/** In which threads conversations are. */
@NullMarked
package io.entente.kpi.thread;

import org.jspecify.annotations.NullMarked;
