package io.entente.kpi.rebuild;

import java.util.UUID;

/**
 * A rebuild in the hands of a worker.
 *
 * @param generation number of the counting that it makes
 */
record Task(UUID workspaceId, UUID id, Source source, State state, int generation, UUID holder) {}
