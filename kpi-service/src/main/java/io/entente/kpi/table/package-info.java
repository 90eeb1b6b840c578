/** Reports as tables, whatever they are written as. */
@NullMarked
package io.entente.kpi.table;

import org.jspecify.annotations.NullMarked;
