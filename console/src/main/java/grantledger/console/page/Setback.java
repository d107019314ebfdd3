package grantledger.console.page;

import grantledger.console.contract.Problem;
import grantledger.console.contract.Service;
import grantledger.console.words.Wording;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;

/**
 * What stands in the way of a page, and what its reader can do.
 *
 * @param kind by which its words are found: a status, or who is away
 * @param heard when the one that is away answered last, where it ever did
 * @param again seconds after which the page asks again by itself, 0 where it does not
 */
public record Setback(String kind, Problem problem, Optional<Instant> heard, int again) {
    private static final int AWHILE = 5;
    private static final int AT_MOST = 60;

    static Setback of(Problem problem) {
        return new Setback(String.valueOf(problem.status()), problem, Optional.empty(), again(problem));
    }

    /** What asks too often, or too early, asks again when it was told to. */
    private static int again(Problem problem) {
        return switch (problem.status()) {
            case 429, 503 -> Math.min(AT_MOST, Math.max(AWHILE, problem.retryAfter()));
            default -> 0;
        };
    }

    static Setback away(Service service, Optional<Instant> heard) {
        return away(service.name().toLowerCase(Locale.ROOT), heard);
    }

    private static Setback away(String kind, Optional<Instant> heard) {
        return new Setback(kind, Problem.of(HttpStatus.SERVICE_UNAVAILABLE.value()), heard, AWHILE);
    }

    /** Nobody can say who people are. */
    static Setback providerAway() {
        return away("provider", Optional.empty());
    }

    /** A service answered what nobody can read. */
    static Setback garbled() {
        return of(Problem.of(HttpStatus.BAD_GATEWAY.value()));
    }

    /** A form came without the token that belongs in it: it is older than the session, or of another site. */
    static Setback staleForm() {
        return new Setback("form", Problem.of(HttpStatus.FORBIDDEN.value()), Optional.empty(), 0);
    }

    /** Of something that was sent: asking for the page again would not send it again. */
    Setback onceOnly() {
        return new Setback(kind, problem, heard, 0);
    }

    public int status() {
        return problem.status();
    }

    public String title(Wording wording) {
        return wording.text(wording.has(key()) ? key() : "problem.other");
    }

    public String what(Wording wording) {
        var key = key() + ".what";
        return wording.text(wording.has(key) ? key : "problem.other.what");
    }

    /** What still works while this lasts. */
    public Optional<String> works(Wording wording) {
        return text(key() + ".works", wording);
    }

    /** The sentence of the rule that was broken, in the reader's language. */
    public Optional<String> rule(Wording wording) {
        return problem.rule().isEmpty() ? Optional.empty() : text("rule." + problem.rule(), wording);
    }

    /** Whether the service's own words, which are English, say more than that sentence; of what is not there they do not. */
    public boolean addsDetail(Wording wording) {
        return !problem.detail().isEmpty()
                && problem.status() != HttpStatus.NOT_FOUND.value()
                && !problem.detail().equals(rule(wording).orElse(""));
    }

    /** Whether there is more to say than what such a refusal always means. */
    public boolean says(Wording wording) {
        return rule(wording).isPresent()
                || addsDetail(wording)
                || !problem.errors().isEmpty();
    }

    private static Optional<String> text(String key, Wording wording) {
        return wording.has(key) ? Optional.of(wording.text(key)) : Optional.empty();
    }

    private String key() {
        return "problem." + kind;
    }
}
