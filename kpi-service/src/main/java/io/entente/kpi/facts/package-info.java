/** Facts for warehouses of data: what has changed since one last asked. */
@NullMarked
package io.entente.kpi.facts;

import org.jspecify.annotations.NullMarked;
