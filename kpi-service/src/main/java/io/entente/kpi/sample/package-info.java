/** What a cycle's state adds to the numbers. Pure. */
@NullMarked
package io.entente.kpi.sample;

import org.jspecify.annotations.NullMarked;
