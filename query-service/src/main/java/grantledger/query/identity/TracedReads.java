package grantledger.query.identity;

import grantledger.access.securitylog.SecurityLog;
import grantledger.access.securitylog.Trace.Event;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Tells the security log of what only some may read, and of what is taken away as a file, once it is answered. Whom contact
 * persons are shown stands in the read log.
 */
@Component
class TracedReads implements WebMvcConfigurer {

    private static final String REBUILD = "/api/rebuild";
    private static final Map<String, Read> ROWS = Reads.ALL.stream().collect(Collectors.toMap(Read::path, row -> row));

    /** What pages and programs read; anything else is kept as a file. */
    private static final Set<MediaType> ANSWERS =
            Set.of(MediaType.APPLICATION_JSON, MediaType.valueOf("image/svg+xml"));

    private final SecurityLog log;

    TracedReads(SecurityLog log) {
        this.log = log;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new HandlerInterceptor() {
            @Override
            public void afterCompletion(
                    HttpServletRequest request, HttpServletResponse response, Object handler, Exception failure) {
                answered(request, response);
            }
        });
    }

    private void answered(HttpServletRequest request, HttpServletResponse response) {
        Read row = ROWS.get(String.valueOf(request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE)));
        if (row != null && !row.isOpen() && response.getStatus() < 400) {
            event(row, response.getContentType()).ifPresent(event -> log.of(event, request, null, null));
        }
    }

    private static Optional<Event> event(Read row, String type) {
        if (row.path().equals(REBUILD)) {
            return Optional.of(Event.REBUILT);
        }
        if (type != null && ANSWERS.stream().noneMatch(answer -> answer.isCompatibleWith(MediaType.valueOf(type)))) {
            return Optional.of(Event.EXPORTED);
        }
        return row.isOfAudit() ? Optional.of(Event.SENSITIVE_READ) : Optional.empty();
    }
}
