/** What customers answered when they were asked how it was. */
@NullMarked
package io.entente.kpi.satisfaction;

import org.jspecify.annotations.NullMarked;
