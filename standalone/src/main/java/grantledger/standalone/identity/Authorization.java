package grantledger.standalone.identity;

import com.nimbusds.oauth2.sdk.ErrorObject;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.ResponseMode;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.util.MultivaluedMapUtils;
import com.nimbusds.openid.connect.sdk.AuthenticationErrorResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationSuccessResponse;
import com.nimbusds.openid.connect.sdk.OIDCError;
import com.nimbusds.openid.connect.sdk.Prompt;
import java.net.URI;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Asks who somebody is, and sends them back to the client with a code (OpenID Connect Core 1.0, section 3.1.2). PKCE with
 * S256 is required (RFC 7636). Whatever does not come from the client, or would lead elsewhere, is refused on a page.
 */
final class Authorization {
    private final com.nimbusds.oauth2.sdk.id.Issuer issuer;
    private final Codes codes;
    private final InstantSource clock;

    Authorization(String issuer, Codes codes, InstantSource clock) {
        this.issuer = new com.nimbusds.oauth2.sdk.id.Issuer(issuer);
        this.codes = codes;
        this.clock = clock;
    }

    HTTPResponse offer(HTTPRequest request) {
        return answer(request, asked -> SignInPage.answer(request, asked.getRedirectionURI()));
    }

    /** The form's request is looked at as if it were the first: anybody may send a form. */
    HTTPResponse pick(HTTPRequest request) {
        return answer(
                request,
                asked -> person(request)
                        .map(person -> signedIn(person, asked).toHTTPResponse())
                        .orElseGet(() -> Pages.refusal(request, "nobody-picked")));
    }

    private HTTPResponse answer(HTTPRequest request, Function<AuthenticationRequest, HTTPResponse> answer) {
        return ConsoleClient.redirection(Pages.parameters(request))
                .map(redirection -> answer(request, redirection, answer))
                .orElseGet(() -> Pages.refusal(request, "refused"));
    }

    private HTTPResponse answer(
            HTTPRequest request, URI redirection, Function<AuthenticationRequest, HTTPResponse> answer) {
        try {
            var asked = AuthenticationRequest.parse(Pages.parameters(request));
            check(asked);
            return answer.apply(asked);
        } catch (GeneralException e) {
            var error = Objects.requireNonNullElse(e.getErrorObject(), OAuth2Error.INVALID_REQUEST);
            return new AuthenticationErrorResponse(redirection, error, state(request), issuer, ResponseMode.QUERY)
                    .toHTTPResponse();
        }
    }

    private static void check(AuthenticationRequest asked) throws GeneralException {
        require(!asked.specifiesRequestObject(), OAuth2Error.REQUEST_NOT_SUPPORTED);
        require(ResponseType.CODE.equals(asked.getResponseType()), OAuth2Error.UNSUPPORTED_RESPONSE_TYPE);
        require(
                asked.impliedResponseMode().equals(ResponseMode.QUERY),
                OAuth2Error.INVALID_REQUEST.setDescription("The response mode is query"));
        require(
                asked.getCodeChallenge() != null && CodeChallengeMethod.S256.equals(asked.getCodeChallengeMethod()),
                OAuth2Error.INVALID_REQUEST.setDescription("PKCE with S256 is required"));
        require(!isSilent(asked.getPrompt()), OIDCError.LOGIN_REQUIRED);
    }

    /** Nobody stays signed in at the issuer, so nobody can be without being asked. */
    private static boolean isSilent(Prompt prompt) {
        return prompt != null && prompt.contains(Prompt.Type.NONE);
    }

    private static void require(boolean held, ErrorObject otherwise) throws GeneralException {
        if (!held) {
            throw new GeneralException(otherwise);
        }
    }

    private AuthenticationSuccessResponse signedIn(Person person, AuthenticationRequest asked) {
        var nonce =
                Optional.ofNullable(asked.getNonce()).map(Identifier::getValue).orElse(null);
        var signIn = new SignIn(
                UUID.randomUUID().toString(), person, asked.getClientID().getValue(), nonce, clock.instant());
        var code = codes.issue(signIn, asked.getRedirectionURI(), asked.getCodeChallenge());
        return new AuthenticationSuccessResponse(
                asked.getRedirectionURI(), code, null, null, asked.getState(), null, issuer, ResponseMode.QUERY);
    }

    private static Optional<Person> person(HTTPRequest request) {
        return Optional.ofNullable(first(request, SignInPage.PERSON)).flatMap(Person::named);
    }

    private static State state(HTTPRequest request) {
        return State.parse(first(request, "state"));
    }

    private static String first(HTTPRequest request, String name) {
        return MultivaluedMapUtils.getFirstValue(Pages.parameters(request), name);
    }
}
