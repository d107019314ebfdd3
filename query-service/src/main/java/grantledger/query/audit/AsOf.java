package grantledger.query.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * An answer as of a moment.
 *
 * @param asOf the last position of the log that was looked at: by it the answer is the same ever after
 * @param settled whether the same moment is answered by the same position ever after
 */
record AsOf<A>(
        @JsonUnwrapped A answer,
        long asOf,
        @JsonProperty("final") boolean settled) {}
