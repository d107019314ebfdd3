package grantledger.query.picturing;

import grantledger.query.picturing.svg.Letters;
import grantledger.query.picturing.wording.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * When and with which filters a picture was asked for.
 *
 * @param position everything up to it is in the figures
 * @param asOf the time that was asked for, or null
 * @param selection the filters, by their names
 */
record Occasion(long position, String asOf, SortedMap<String, String> selection) {

    /** Those that choose no figures; pages are told by the answer that has them. */
    private static final Set<String> NO_FILTERS =
            Set.of("page", "size", "sort", "after", "picture", "csv", "position", "asOf");

    /** @param position up to where everything could be seen before the figures were read, or that was asked for */
    static Occasion of(HttpServletRequest request, long position) {
        SortedMap<String, String> selection = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> {
            if (!NO_FILTERS.contains(name)) {
                selection.put(name, String.join(", ", values));
            }
        });
        return new Occasion(position, request.getParameter("asOf"), selection);
    }

    String told(Language language) {
        return asOf == null
                ? language.text("moment-position", language.number(BigDecimal.valueOf(position)))
                : language.text("moment-time", Letters.within(asOf));
    }

    /** Empty without filters. */
    String filters(Language language) {
        return selection.isEmpty()
                ? ""
                : language.text(
                        "selection",
                        selection.entrySet().stream()
                                .map(one -> one.getKey() + " = " + Letters.within(one.getValue()))
                                .collect(Collectors.joining("; ")));
    }
}
