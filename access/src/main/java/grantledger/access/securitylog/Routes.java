package grantledger.access.securitylog;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/** Which mapping a request is for, also one that is turned away before it is looked for. */
public final class Routes {

    private final Supplier<? extends Collection<String>> mapped;
    private volatile List<PathPattern> patterns;

    /** @param mapped asked once, at the first request */
    public Routes(Supplier<? extends Collection<String>> mapped) {
        this.mapped = mapped;
    }

    /** Null where nothing is mapped. */
    String of(HttpServletRequest request) {
        PathContainer path = PathContainer.parsePath(request.getRequestURI());
        return patterns().stream()
                .filter(pattern -> pattern.matches(path))
                .map(PathPattern::getPatternString)
                .findFirst()
                .orElse(null);
    }

    private List<PathPattern> patterns() {
        if (patterns == null) {
            PathPatternParser parser = new PathPatternParser();
            patterns = mapped.get().stream().map(parser::parse).sorted().toList();
        }
        return patterns;
    }
}
