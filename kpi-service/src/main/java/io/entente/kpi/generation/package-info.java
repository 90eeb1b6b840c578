/** Which counting of a workspace is the one that is shown. */
@NullMarked
package io.entente.kpi.generation;

import org.jspecify.annotations.NullMarked;
