package grantledger.query.contacts.reads;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What a request asks for, as the read log keeps it: a parameter that may hold what people typed is named, and no more. */
final class AskedPath {

    /** Ids, codes, numbers and times. */
    private static final Set<String> TOLD = Set.of(
            "callId",
            "status",
            "countyCode",
            "type",
            "focusArea",
            "sort",
            "page",
            "size",
            "position",
            "asOf",
            "occurredAt",
            "from",
            "to",
            "csv");

    private AskedPath() {}

    /** Of the request that this thread answers. */
    static String now() {
        return of(((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest());
    }

    static String of(HttpServletRequest request) {
        String parameters = new TreeMap<>(request.getParameterMap())
                .entrySet().stream()
                        .flatMap(parameter -> Stream.of(parameter.getValue())
                                .map(value -> parameter.getKey() + "=" + told(parameter.getKey(), value)))
                        .collect(Collectors.joining("&"));
        return parameters.isEmpty() ? request.getRequestURI() : request.getRequestURI() + "?" + parameters;
    }

    private static String told(String parameter, String value) {
        return TOLD.contains(parameter) ? value : "…";
    }
}
