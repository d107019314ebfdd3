package grantledger.access.securitylog;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * A line of the security log. It has no personal data but the subject of whoever acts, and nothing that somebody without a
 * token sent.
 *
 * @param at      when
 * @param event   what happened
 * @param who     the token's subject; null where no token was ever believed
 * @param method  of the request
 * @param route   the path as its mapping says it, without what stood in its variables; null where none matches
 * @param command which of the contract was asked for, or null
 * @param why     the rule or the kind of fault, or null
 * @param count   how many more of them there were that have no line; null for one that has
 * @param traceId of the request, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Trace(
        Instant at,
        Event event,
        String who,
        String method,
        String route,
        String command,
        String why,
        Long count,
        String traceId) {

    /** What is kept. */
    public enum Event {
        /** 401. */
        UNAUTHENTICATED,
        /** 403: no role for it. */
        FORBIDDEN,
        /** A rule about persons and their duties refused a command. */
        RULE_REFUSED,
        /** Something only auditors or administrators reach was answered. */
        SENSITIVE_READ,
        /** A list or a file was taken away. */
        EXPORTED,
        /** Personal data was erased. */
        ERASED,
        /** The views are rebuilt. */
        REBUILT
    }
}
