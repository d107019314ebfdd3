package grantledger.query.limiting;

import grantledger.access.problems.Problem;
import grantledger.query.answering.Refused;
import grantledger.query.streaming.Exports;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Lets dear reads in by turns: searches, long pages, and what is {@link Dear} by itself; and, by turns of their own, exports and
 * what is asked as of a moment. Cheap reads never wait.
 */
@Component
@Order(4)
@EnableConfigurationProperties(DearReads.Settings.class)
class DearReads implements HandlerInterceptor {

    /** @param longPage the fewest rows that make a page dear */
    @ConfigurationProperties("grantledger")
    record Settings(Limit dearReads, Limit exports, int longPage) {}

    /**
     * @param atOnce how many run
     * @param ofOnePerson how many of those may be the same person's
     * @param waiting how many more may wait for them
     * @param patience for how long
     */
    record Limit(int atOnce, int ofOnePerson, int waiting, Duration patience) {

        Turns turns() {
            return new Turns(atOnce, ofOnePerson, waiting, patience);
        }
    }

    private static final String TURNS = DearReads.class.getName();

    private final Turns dear;
    private final Turns exports;
    private final int longPage;
    private final Counter refused;

    DearReads(Settings settings, MeterRegistry metrics) {
        this.dear = settings.dearReads.turns();
        this.exports = settings.exports.turns();
        this.longPage = settings.longPage;
        this.refused = Counter.builder("grantledger.query.dear.refused")
                .description("Searches, exports and other dear reads that got no turn")
                .register(metrics);
        measure("dear", dear, metrics);
        measure("export", exports, metrics);
    }

    private static void measure(String kind, Turns turns, MeterRegistry metrics) {
        Gauge.builder("grantledger.query.turns.running", turns, Turns::running)
                .description("Dear reads, and exports, that run on this instance")
                .tag("kind", kind)
                .register(metrics);
        Gauge.builder("grantledger.query.turns.waiting", turns, Turns::waiting)
                .description("Dear reads, and exports, that wait for a turn on this instance")
                .tag("kind", kind)
                .register(metrics);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        Optional<Turns> needed = handler instanceof HandlerMethod read ? needed(request, read) : Optional.empty();
        if (needed.isPresent()) {
            begin(needed.get(), reader(request));
            request.setAttribute(TURNS, needed.get());
        }
        return true;
    }

    private void begin(Turns turns, String person) throws InterruptedException {
        switch (turns.begin(person)) {
            case BEGUN -> {}
            case TOO_MANY -> throw refused(HttpStatus.SERVICE_UNAVAILABLE, "dear-reads-in-turn", "Too many");
            case TOO_MANY_OF_ONE ->
                throw refused(HttpStatus.TOO_MANY_REQUESTS, "dear-reads-of-one-person", "You have too many");
        }
    }

    private Refused refused(HttpStatus status, String rule, String tooMany) {
        refused.increment();
        return new Refused(Problem.of(
                status, rule, tooMany + " searches, exports or other dear reads at once; ask again in a while."));
    }

    private static String reader(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getRemoteUser(), "");
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
        if (request.getAttribute(TURNS) instanceof Turns begun) {
            begun.end(reader(request));
        }
    }

    private Optional<Turns> needed(HttpServletRequest request, HandlerMethod read) {
        if (Exports.isOne(request, read)) {
            return Optional.of(exports);
        }
        boolean isDear = read.hasMethodAnnotation(Dear.class) || isSearch(request) || isLong(request);
        return isDear ? Optional.of(dear) : Optional.empty();
    }

    private static boolean isSearch(HttpServletRequest request) {
        String q = request.getParameter("q");
        return q != null && !q.isBlank();
    }

    /** What is no number is refused later. */
    private boolean isLong(HttpServletRequest request) {
        String size = request.getParameter("size");
        return size != null && size.matches("\\d{1,9}") && Integer.parseInt(size) >= longPage;
    }
}
