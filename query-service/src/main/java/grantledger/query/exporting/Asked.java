package grantledger.query.exporting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * What the reader asked for.
 *
 * @param csv the spelling that was asked for by name, or null
 */
record Asked(String path, List<Parameter> parameters, String csv) {

    record Parameter(String name, String value) {}

    static final String CSV = "csv";
    static final String EXCEL_SV = "excel-sv";

    private static final Pattern WORD = Pattern.compile("[a-z-]*[a-z]");

    /** By the request that this thread answers. */
    static Asked now() {
        return of(((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest());
    }

    static Asked of(HttpServletRequest request) {
        List<Parameter> parameters = new ArrayList<>();
        new TreeMap<>(request.getParameterMap()).forEach((name, values) -> {
            for (String value : values) {
                parameters.add(new Parameter(name, value));
            }
        });
        return new Asked(request.getRequestURI(), parameters, request.getParameter(CSV));
    }

    CsvSpelling spelling() {
        return csv == null ? CsvSpelling.FOR_PROGRAMS : CsvSpelling.EXCEL_SV;
    }

    /** What the list has: the last part of its path that is no id. */
    String noun() {
        String noun = "rows";
        for (String part : path.split("/", -1)) {
            noun = WORD.matcher(part).matches() ? part : noun;
        }
        return noun;
    }
}
