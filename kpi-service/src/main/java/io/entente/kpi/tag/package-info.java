/** Which tags conversations had. */
@NullMarked
package io.entente.kpi.tag;

import org.jspecify.annotations.NullMarked;
