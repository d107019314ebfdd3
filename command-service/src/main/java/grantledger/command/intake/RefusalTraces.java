package grantledger.command.intake;

import grantledger.access.securitylog.SecurityLog;
import grantledger.access.securitylog.Trace.Event;
import grantledger.command.deciding.GeneralRule;
import grantledger.command.deciding.Refused;
import grantledger.command.deciding.Rule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Which refusals concern security: those of persons, their roles and their duties (403), whatever the command, and those of
 * a token that ends before its batch does.
 */
@Component
public class RefusalTraces {

    private static final String BATCHES = "/api/commands";

    private final SecurityLog log;
    private final CommandCatalogue catalogue;

    RefusalTraces(SecurityLog log, CommandCatalogue catalogue) {
        this.log = log;
        this.catalogue = catalogue;
    }

    void of(RuntimeException failure, HttpServletRequest request) {
        if (failure instanceof Refused refused && concernsPersons(refused.rule())) {
            log.of(
                    event(refused.rule()),
                    request,
                    command(request),
                    refused.rule().id());
        }
    }

    /** @param command as a line of a batch names it, or null */
    public void ofLine(RuntimeException failure, String who, String command) {
        if (failure instanceof Refused refused && concernsPersons(refused.rule())) {
            log.of(
                    event(refused.rule()),
                    who,
                    BATCHES,
                    known(command),
                    refused.rule().id());
        } else if (failure instanceof JwtException) {
            log.unauthenticated(who, BATCHES, known(command), "token-refused");
        }
    }

    private static boolean concernsPersons(Rule rule) {
        return rule.breach() == Rule.Breach.FORBIDDEN;
    }

    private static Event event(Rule rule) {
        return rule == GeneralRule.ROLE_ALLOWS_COMMAND ? Event.FORBIDDEN : Event.RULE_REFUSED;
    }

    private String command(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return known(variables instanceof Map<?, ?> map && map.get("name") instanceof String name ? name : null);
    }

    /** What somebody made up is not kept. */
    private String known(String command) {
        return command == null
                ? null
                : catalogue.find(command).map(CommandCatalogue.Entry::name).orElse(null);
    }
}
