package grantledger.access.tracing;

import java.util.UUID;
import org.slf4j.MDC;

/**
 * What a line of the service's log says of the command that it comes from, until the request, or the line of a batch, has been
 * answered: its name and its id, by which its events are found, and nothing of who sent it or of what it says.
 */
public final class LogLines {

    private LogLines() {}

    /** From now on, on this thread. */
    public static void comeFrom(String command, UUID commandId) {
        RequestTrace.current().ifPresent(trace -> MDC.put(RequestTrace.TRACE_ID, trace.traceId()));
        MDC.put("command", command);
        MDC.put("commandId", commandId.toString());
    }
}
