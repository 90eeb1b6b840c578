/** What customers said that was handed to departments, and what became of it. */
@NullMarked
package io.entente.kpi.voice;

import org.jspecify.annotations.NullMarked;
