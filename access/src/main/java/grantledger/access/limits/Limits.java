package grantledger.access.limits;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many requests a second may come for long; ten seconds' worth may come at once.
 *
 * @param person          from one person
 * @param machine         from one person whose token has the role IMPORTER: a program that brings in history
 * @param address         from one address, of requests without a token and of tokens that do not hold
 * @param trustedProxies  networks (CIDR) whose word is taken for the address of whoever they speak for; none unless said
 * @param forwardedHeader in which those proxies say it: {@code X-Forwarded-For}, or {@code Forwarded} (RFC 7239)
 */
@ConfigurationProperties("grantledger.limits")
public record Limits(
        int person,
        int machine,
        int address,
        @DefaultValue List<String> trustedProxies,
        @DefaultValue("X-Forwarded-For") String forwardedHeader) {

    public Limits {
        if (person < 1 || machine < 1 || address < 1) {
            throw new IllegalArgumentException("A limit is at least 1 request a second");
        }
    }
}
