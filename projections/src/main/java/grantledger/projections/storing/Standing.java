package grantledger.projections.storing;

import grantledger.projections.folding.Obstacle;
import grantledger.projections.folding.Progress;
import java.util.UUID;

/**
 * How a partition stands in a generation.
 *
 * @param seq of the row that says so
 * @param topicId the topic that its next offset is of
 * @param log whose events the generation holds; null before the first
 * @param fork where the topic was found to tell another history, or null
 */
public record Standing(Progress progress, long seq, String topicId, UUID log, Obstacle.Fork fork) {}
