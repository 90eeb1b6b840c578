/** Reports as files: CSV, XLSX and PDF of the same answers. */
@NullMarked
package io.entente.kpi.file;

import org.jspecify.annotations.NullMarked;
