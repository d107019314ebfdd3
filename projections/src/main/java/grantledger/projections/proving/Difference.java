package grantledger.projections.proving;

import java.time.Instant;

/**
 * What the log has sealed is not what this reader holds.
 *
 * @param position the first event that differs
 */
public record Difference(long position, String reason, Instant foundAt) {}
