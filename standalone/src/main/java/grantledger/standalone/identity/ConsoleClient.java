package grantledger.standalone.identity;

import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one client that people sign in at: without a secret, and on this machine at whatever port it listens (RFC 8252,
 * section 7.3). IPv6's loopback is left out, because nothing of ours listens there and no Content-Security-Policy can
 * name it.
 */
final class ConsoleClient {
    static final ClientID ID = new ClientID("grantledger-console");

    private static final String HERE = "http://(?:localhost|127\\.0\\.0\\.1)(?::\\d{1,5})?";
    private static final Pattern SIGNED_IN = Pattern.compile(HERE + "/login/oauth2/code/grantledger");
    private static final Pattern SIGNED_OUT = Pattern.compile(HERE + "(?:/[\\w./-]*)?");

    private ConsoleClient() {}

    /** Where a person may be sent with a code; empty when the request is another client's, or wants them elsewhere. */
    static Optional<URI> redirection(Map<String, List<String>> parameters) {
        return single(parameters, "client_id")
                .filter(ID.getValue()::equals)
                .flatMap(ours -> single(parameters, "redirect_uri"))
                .filter(uri -> SIGNED_IN.matcher(uri).matches())
                .map(URI::create);
    }

    static boolean maySendTo(URI afterSigningOut) {
        return SIGNED_OUT.matcher(afterSigningOut.toString()).matches();
    }

    private static Optional<String> single(Map<String, List<String>> parameters, String name) {
        return parameters.getOrDefault(name, List.of()).size() == 1
                ? Optional.ofNullable(MultivaluedMapUtils.getFirstValue(parameters, name))
                : Optional.empty();
    }
}
