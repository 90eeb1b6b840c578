package io.entente.kpi.file;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * That an answer is wanted as a file. A route with these parameters can be had as one; {@link
 * ReportFiles} sees to it.
 */
@Introspected
public record FileParameters(
    @Parameter(
            description =
                "csv, xlsx or pdf: the same figures as a file to be saved. Without it, JSON.")
        @QueryValue
        @Nullable String format,
    @Parameter(
            description =
                "en or fr: the language of headings and definitions, whatever the browser asks for.")
        @QueryValue
        @Nullable String lang,
    @Parameter(
            description = "Of a file: this table alone, by its name in the answer (metrics.bands).")
        @QueryValue
        @Nullable String table,
    @Parameter(
            description =
                "Of CSV: as spreadsheets of the language expect it, in French with semicolons and"
                    + " decimal commas. false without it.")
        @QueryValue
        @Nullable Boolean local,
    @Parameter(description = "Of CSV: a byte order mark in front. false without it.") @QueryValue
        @Nullable Boolean bom) {

  public boolean isAsked() {
    return format != null;
  }
}
