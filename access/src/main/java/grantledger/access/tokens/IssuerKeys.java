package grantledger.access.tokens;

import com.nimbusds.jose.RemoteKeySourceException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The keys by which tokens are believed. They are fetched while the service starts, and again before they are {@link
 * #FRESH} old, so that one which the issuer withdraws is believed no longer than that; beside the requests, while somebody
 * asks for them. A token of an unknown key has them fetched at most once in {@link #PAUSE}, however many such tokens come.
 * While the issuer is away they are believed until they are {@link #OLDEST}.
 */
final class IssuerKeys implements JWKSource<SecurityContext> {

    static final Duration FRESH = Duration.ofMinutes(5);
    static final Duration AHEAD = Duration.ofMinutes(4);
    static final Duration PAUSE = Duration.ofSeconds(10);
    static final Duration OLDEST = Duration.ofHours(1);

    /** An issuer that does not answer is asked again after that. */
    static final Duration RETRY = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(IssuerKeys.class);

    /** @param at when they were last found to be the issuer's */
    private record Held(JWKSet keys, Instant at) {}

    private final KeySource source;
    private final Clock clock;
    private final ReentrantLock fetching = new ReentrantLock();
    private volatile Held held;
    private volatile Instant notBefore = Instant.MIN;
    private volatile IOException failure;

    IssuerKeys(KeySource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    @Override
    public List<JWK> get(JWKSelector selector, SecurityContext context) throws RemoteKeySourceException {
        JWKSet keys = inForce();
        List<JWK> known = selector.select(keys);
        if (!known.isEmpty()) {
            return known;
        }
        fetchIfDue();
        return selector.select(held.keys());
    }

    /** The keys as they are to be believed now: the same object for as long as they are the same keys. */
    JWKSet inForce() throws RemoteKeySourceException {
        Held now = held;
        Duration age = age(now);
        if (now != null && age.compareTo(AHEAD) < 0) {
            return now.keys();
        }
        boolean keptFor = failure != null && age.compareTo(OLDEST) < 0;
        if (now != null && (keptFor || age.compareTo(FRESH) < 0)) {
            fetchBeside();
            return now.keys();
        }
        fetchIfDue();
        if (held == null || age(held).compareTo(OLDEST) >= 0) {
            throw new RemoteKeySourceException("The issuer's keys cannot be had: " + failure.getMessage(), failure);
        }
        return held.keys();
    }

    private Duration age(Held keys) {
        return keys == null ? OLDEST : Duration.between(keys.at(), clock.instant());
    }

    /** Waits for nothing; whoever asks meanwhile does. */
    void fetchBeside() {
        if (mayFetch() && !fetching.isLocked()) {
            Thread.ofVirtual().name("issuer-keys").start(this::fetchIfDue);
        }
    }

    private void fetchIfDue() {
        fetching.lock();
        try {
            if (mayFetch()) {
                fetch();
            }
        } finally {
            fetching.unlock();
        }
    }

    private boolean mayFetch() {
        return !clock.instant().isBefore(notBefore);
    }

    private void fetch() {
        try {
            JWKSet fetched = source.fetch();
            boolean same = held != null && held.keys().getKeys().equals(fetched.getKeys());
            held = new Held(same ? held.keys() : fetched, clock.instant());
            failure = null;
            notBefore = clock.instant().plus(PAUSE);
        } catch (IOException away) {
            LOG.warn("The issuer's keys cannot be fetched: {}", away.getMessage());
            failure = away;
            notBefore = clock.instant().plus(RETRY);
        }
    }
}
