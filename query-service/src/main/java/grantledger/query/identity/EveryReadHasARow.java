package grantledger.query.identity;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Ends a start in which a path is answered of which nobody has said whom. */
@Component
class EveryReadHasARow implements SmartInitializingSingleton {

    /** The API's description and the page of failures, which {@code ResourceServer} leaves open. */
    private static final String OPEN = "/v3/api-docs.*|/error";

    private final RequestMappingHandlerMapping answered;

    EveryReadHasARow(@Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping answered) {
        this.answered = answered;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Set<String> without = answered.getHandlerMethods().keySet().stream()
                .flatMap(mapping -> mapping.getPatternValues().stream())
                .filter(path -> !path.matches(OPEN))
                .collect(Collectors.toCollection(TreeSet::new));
        Reads.ALL.forEach(read -> without.remove(read.path()));
        if (!without.isEmpty()) {
            throw new IllegalStateException("Nobody has said who reads " + without + "; it belongs in Reads");
        }
    }
}
