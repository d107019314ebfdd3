package grantledger.access.limits;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts requests: by person where somebody is known to be asking, by address where nobody is. */
public final class RequestLimits {

    /** How a service says that more came than may. */
    @FunctionalInterface
    public interface Refusal {
        void answer(HttpServletResponse response, Exceeded exceeded) throws IOException;
    }

    private static final String PROBES = "/actuator/health/";
    private static final String MACHINE = "ROLE_IMPORTER";
    private static final int LONGEST_ID = 255;

    private final Allowances allowances;
    private final ClientAddress addresses;
    private final Refusal refusal;

    public RequestLimits(Limits limits, Refusal refusal) {
        this(limits, refusal, TimeMeter.SYSTEM_NANOTIME);
    }

    RequestLimits(Limits limits, Refusal refusal, TimeMeter time) {
        this.allowances = new Allowances(limits, time);
        this.addresses = new ClientAddress(limits);
        this.refusal = refusal;
    }

    /** Of the address that a request comes from. */
    public Allowance ofAddress(HttpServletRequest request) {
        return allowances.of(Budget.ADDRESS, addresses.of(request));
    }

    /** Stands behind whatever finds out who is asking, and lets one more request pass where there is one left. */
    public Filter counting() {
        return new OncePerRequestFilter() {
            @Override
            protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                    throws ServletException, IOException {
                Allowance allowance = allowance(request);
                allowance.pay(request);
                Optional<Exceeded> exceeded = allowance.spend(1);
                if (exceeded.isPresent()) {
                    refuse(response, exceeded.get());
                } else {
                    chain.doFilter(request, response);
                }
            }
        };
    }

    public void refuse(HttpServletResponse response, Exceeded exceeded) throws IOException {
        exceeded.tell(response::setHeader);
        refusal.answer(response, exceeded);
    }

    private Allowance allowance(HttpServletRequest request) {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.isAuthenticated() && !(known instanceof AnonymousAuthenticationToken)) {
            return allowances.of(isMachine(known) ? Budget.MACHINE : Budget.PERSON, id(known));
        }
        return request.getRequestURI().startsWith(PROBES)
                ? allowances.of(Budget.PROBE, addresses.of(request))
                : ofAddress(request);
    }

    private static boolean isMachine(Authentication known) {
        return known.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .anyMatch(MACHINE::equals);
    }

    /** Nobody fills the memory with ids that go on for long. */
    private static String id(Authentication known) {
        String name = Objects.requireNonNullElse(known.getName(), "");
        return name.length() <= LONGEST_ID ? name : name.substring(0, LONGEST_ID);
    }
}
