package grantledger.access.limits;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestWrapper;
import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * From where a request comes. A trusted proxy's word is taken for the address before it; the first one from the right that is no
 * trusted proxy's is the client's, and what stands to the left of it is what anybody may have written. An IPv6 network of 64 bits
 * counts as one address, as one host has all of it.
 */
final class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    private final List<IpAddressMatcher> trusted;
    private final String header;

    ClientAddress(Limits limits) {
        this.trusted = limits.trustedProxies().stream()
                .map(String::strip)
                .map(IpAddressMatcher::new)
                .toList();
        this.header = limits.forwardedHeader();
    }

    String of(HttpServletRequest request) {
        HttpServletRequest received = asReceived(request);
        String address = received.getRemoteAddr();
        List<String> before = isTrusted(address) ? told(received) : List.of();
        for (int hop = before.size() - 1; hop >= 0 && isTrusted(address); hop--) {
            String next = bare(before.get(hop));
            if (!isAddress(next)) {
                break; // what the proxy does not tell, or hides, counts as its own
            }
            address = next;
        }
        return counted(address);
    }

    /** Whatever wraps the request has an opinion of its own about where it comes from, which anybody's headers may have made. */
    private static HttpServletRequest asReceived(HttpServletRequest request) {
        ServletRequest inner = request;
        while (inner instanceof ServletRequestWrapper wrapper) {
            inner = wrapper.getRequest();
        }
        return (HttpServletRequest) inner;
    }

    private boolean isTrusted(String address) {
        return isAddress(address) && trusted.stream().anyMatch(network -> network.matches(address));
    }

    private List<String> told(HttpServletRequest request) {
        List<String> hops = new ArrayList<>();
        for (String line : Collections.list(request.getHeaders(header))) {
            for (String hop : line.split(",", -1)) {
                hops.add("forwarded".equalsIgnoreCase(header) ? forwardedFor(hop) : hop.strip());
            }
        }
        return hops;
    }

    /** The parameter {@code for} of an element of {@code Forwarded}; empty where it has none. */
    private static String forwardedFor(String element) {
        return Arrays.stream(element.split(";", -1))
                .map(String::strip)
                .filter(pair -> pair.toLowerCase(Locale.ROOT).startsWith("for="))
                .map(pair -> pair.substring("for=".length()).replace("\"", ""))
                .findFirst()
                .orElse("");
    }

    /** Without port and brackets. */
    private static String bare(String hop) {
        if (hop.startsWith("[")) {
            int end = hop.indexOf(']');
            return end < 0 ? "" : hop.substring(1, end);
        }
        int colon = hop.indexOf(':');
        return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }

    private static boolean isAddress(String text) {
        return literal(text) != null;
    }

    private static String counted(String address) {
        return literal(address) instanceof Inet6Address six
                ? HexFormat.of().formatHex(six.getAddress(), 0, NETWORK_BYTES)
                : address;
    }

    private static InetAddress literal(String text) {
        try {
            return InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException name) {
            return null; // nobody is asked what address a name has
        }
    }
}
